import { describe, expect, it } from 'vitest';
import { putAccount } from '../../../lib/accounts/accounts.ts';
import { sendAgain } from '../../../lib/share/share.ts';
import { setOnline } from '../fake-browser.ts';
import { minute, sampleAccount, second } from './samples.ts';
import {
  asked,
  atRest,
  aWorldOfOnesOwn,
  notesOf,
  passes,
  passesUntilBelieved,
  serverError,
  share,
  stateOf,
  world,
} from './world.ts';
import { until } from '../until.ts';

aWorldOfOnesOwn();

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
    world.server.faults.next('notes/create', { answer: serverError(500), work: true });
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
      world.server.faults.next('notes/create', { answer: serverError(status) });
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
    world.server.faults.next('notes/create', { answer: serverError(503) }, 4);
    const id = await share('hello');
    for (let time = 0; time < 60; time += 1) await passes(5 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: 'serverError' });
    expect(asked()).toBe(4);
    await sendAgain(id);
    await atRest();
    expect(notesOf()).toEqual(['hello']);
  });
});

describe('a proxy in front of the server', () => {
  const proxySays = (status: number) => new Response('<h1>Sorry</h1>', { status, headers });
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/html' };

  it.each([500, 502, 503, 504, 404])(
    'that says %i proves nothing: the note comes nine seconds later',
    async (status) => {
      const later = Promise.withResolvers<Response>();
      world.server.faults.next('notes/create', (work) => {
        void later.promise.then(work);
        return Promise.resolve(proxySays(status));
      });
      const id = await share('hello');
      for (const wait of [2, 3, 4]) await passes(wait * second);
      later.resolve(proxySays(status));
      await until(() => notesOf().length === 1);
      await passesUntilBelieved();
      expect(await stateOf(id)).toMatchObject({ is: 'posted' });
      expect(notesOf()).toEqual(['hello']);
      expect(asked()).toBe(1);
    },
  );

  it('that lost the request has it sent again after two minutes', async () => {
    world.server.faults.next('notes/create', () => Promise.resolve(proxySays(502)));
    const id = await share('hello');
    await passesUntilBelieved();
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
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
    await passesUntilBelieved();
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
  });
});
