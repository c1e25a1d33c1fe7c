import { describe, expect, it } from 'vitest';
import { putAccount } from '../../../lib/accounts/accounts.ts';
import { sendAgain } from '../../../lib/share/share.ts';
import { setOnline } from '../fake-browser.ts';
import { minute, noon, sampleAccount, second } from './samples.ts';
import { asked, atRest, aWorldOfOnesOwn, notesOf, passes, share, stateOf, world } from './world.ts';
import { until } from '../until.ts';

aWorldOfOnesOwn();

const plain = (status: number) => ({ answer: { status, body: '<h1>Sorry</h1>' } });
const limited = (info?: object) => ({
  answer: { status: 429, body: { error: { code: 'RATE_LIMIT_EXCEEDED', ...(info && { info }) } } },
});

describe('a server that explains why not', () => {
  it('is not asked again', async () => {
    world.server.world.settings.prohibitedWords = ['nonsense'];
    const id = await share('what nonsense');
    expect(await stateOf(id)).toMatchObject({
      is: 'failed',
      code: 'prohibitedWords',
      detail: { serverCode: 'CONTAINS_PROHIBITED_WORDS', status: 400 },
    });
    await passes(10 * minute);
    expect(asked()).toBe(1);
  });

  it.each([
    [{ status: 413 }, 'tooLarge'],
    [{ status: 403, body: { error: { code: 'YOUR_ACCOUNT_SUSPENDED' } } }, 'suspended'],
    [{ status: 400, body: { error: { code: 'SOMETHING_NEW' } } }, 'refused'],
  ])('has refused for good: %j', async (answer, code) => {
    world.server.faults.next('notes/create', { answer });
    expect(await stateOf(await share('hello'))).toMatchObject({ is: 'failed', code });
  });

  it('explains a 500 as well, which may have made the note all the same', async () => {
    const body = { error: { code: 'INTERNAL_ERROR', message: 'Internal error occurred.' } };
    world.server.faults.next('notes/create', { answer: { status: 500, body }, work: true });
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'unsure', reason: 'serverError', plain: true });
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(asked()).toBe(1);
  });
});

describe('a server in trouble', () => {
  it.each([500, 502, 503])(
    'gets the note again when two looks show that it is not there: %i',
    async (status) => {
      world.server.faults.next('notes/create', plain(status));
      const id = await share('hello');
      await passes(2 * second);
      await passes(3 * second);
      expect(await stateOf(id)).toMatchObject({ is: 'queued', reason: 'serverError' });
      expect(asked()).toBe(1);
      await passes(5 * second);
      expect(await stateOf(id)).toMatchObject({ is: 'posted' });
      expect(notesOf()).toEqual(['hello']);
    },
  );

  it('is left alone after four attempts, and asked again when the person says so', async () => {
    world.server.faults.next('notes/create', plain(503), 4);
    const id = await share('hello');
    for (let time = 0; time < 60; time += 1) await passes(5 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: 'serverError' });
    expect(asked()).toBe(4);
    await sendAgain(id);
    await atRest();
    expect(notesOf()).toEqual(['hello']);
  });
});

describe('a rate limit', () => {
  it.each([
    ['an end', () => limited({ resetMs: noon + 5 * minute }), 5 * minute],
    ['a duration', () => limited({ resetMs: 5 * minute }), 5 * minute],
    ['no time', () => limited(), minute],
    ['an end that has passed, since the clocks differ', () => limited({ resetMs: noon - minute }), minute],
    ['an end this very moment', () => limited({ resetMs: 0.001 }), second],
    ['nothing one could read', () => ({ answer: { status: 429 } }), minute],
  ])('with %s is waited for, without a call before', async (_what, fault, wait) => {
    world.server.faults.next('notes/create', fault());
    const id = await share('hello');
    expect(await stateOf(id)).toEqual({ is: 'queued', after: noon + wait, reason: 'rateLimited' });
    await sendAgain(id);
    await passes(wait - 1);
    expect(asked()).toBe(1);
    await passes(1);
    expect(notesOf()).toEqual(['hello']);
  });

  it('that lasts longer than a quarter of an hour ends in a question', async () => {
    world.server.faults.next('notes/create', limited({ resetMs: noon + 60 * minute }));
    const id = await share('hello');
    await passes(15 * minute);
    expect(await stateOf(id)).toMatchObject({ is: 'asking', question: 'waitedTooLong' });
    await passes(60 * minute);
    expect(asked()).toBe(1);
  });
});

describe('without a network', () => {
  it('nothing leaves, and the note goes as soon as the network is back', async () => {
    setOnline(false);
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'queued', reason: 'offline' });
    await passes(second);
    expect(await stateOf(id)).toMatchObject({ is: 'queued', reason: 'offline' });
    expect(asked()).toBe(0);
    setOnline(true);
    await passes(second);
    await until(async () => (await stateOf(id))?.is === 'posted');
    expect(notesOf()).toEqual(['hello']);
  });

  it('a note that waited for a quarter of an hour asks before it goes', async () => {
    setOnline(false);
    const id = await share('hello');
    await passes(20 * minute);
    setOnline(true);
    await passes(second);
    await until(async () => (await stateOf(id))?.is !== 'queued');
    expect(await stateOf(id)).toMatchObject({ is: 'asking', question: 'waitedTooLong' });
    expect(asked()).toBe(0);
    await sendAgain(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  });

  it('a connection that is refused is no proof: the note is looked for', async () => {
    const origin = 'http://localhost:1';
    await putAccount(sampleAccount({ ...world.alice, origin }));
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'unsure', reason: 'unreachable', plain: false });
    await putAccount(world.alice);
    for (const wait of [2, 3, 10, 30, 75, 30]) await passes(wait * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
  });
});
