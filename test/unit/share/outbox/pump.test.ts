import { describe, expect, it, vi } from 'vitest';
import { accountById } from '../../../../lib/accounts/accounts.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { outboxAlarm, pump } from '../../../../lib/share/outbox/pump.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { sendAgain } from '../../../../lib/share/share.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { minute, noon, second } from '../samples.ts';
import {
  asked,
  atRest,
  aWorldOfOnesOwn,
  notesOf,
  passes,
  serverError,
  share,
  signedIn,
  stateOf,
  world,
  write,
} from '../world.ts';
import { until } from '../../until.ts';

aWorldOfOnesOwn();

const badge = () => fakeBrowser.action.getBadgeText({});
const alarm = async () => (await fakeBrowser.alarms.get(outboxAlarm))?.scheduledTime;

describe('a note that is posted', () => {
  it('is on the server, and its draft is gone', async () => {
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {}, problem: null });
    expect(notesOf()).toEqual(['hello']);
    expect(await drafts.all()).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('leaves a mark on the badge that nobody has seen yet', async () => {
    await fakeBrowser.action.setBadgeText({ text: '!' });
    await share('hello');
    expect(await badge()).toBe('!');
  });

  it('goes with the token in the body, as the person chose it', async () => {
    await share('hello', { cw: 'a warning', visibility: 'followers', localOnly: true });
    const [request] = world.server.requestsTo('notes/create');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.body).toEqual({
      i: expect.any(String),
      text: 'hello',
      cw: 'a warning',
      visibility: 'followers',
      localOnly: true,
    });
  });

  it('is one note, however often the button is hit', async () => {
    const { id } = await write('hello');
    const ids = await Promise.all([1, 2, 3].map(() => post(id, [world.alice.id])));
    await atRest();
    expect(new Set([...ids.flat(), ...(await post(id, [world.alice.id]))]).size).toBe(1);
    expect(notesOf()).toEqual(['hello']);
  });

  it('says what the server made of it', async () => {
    world.server.world.settings.sensitiveWords = ['secret'];
    expect(await stateOf(await share('a secret'))).toMatchObject({ changes: { visibility: 'home' } });
  });

  it('goes after those that were posted before it, one at a time', async () => {
    const hold = world.server.faults.hold('notes/create');
    const first = await write('first');
    await post(first.id, [world.alice.id]);
    await hold.reached;
    for (const text of ['second', 'third']) {
      vi.setSystemTime(Date.now() + 1);
      await post((await write(text)).id, [world.alice.id]);
    }
    expect(asked()).toBe(1);
    hold.release();
    await atRest();
    expect(notesOf()).toEqual(['first', 'second', 'third']);
  });

  it('does not wait for those of another account', async () => {
    const bob = await signedIn('bob');
    const hold = world.server.faults.hold('notes/create');
    await post((await write('from alice')).id, [world.alice.id]);
    await hold.reached;
    const [id = ''] = await post((await write('from bob')).id, [bob.id]);
    await until(async () => (await stateOf(id))?.is === 'posted');
    expect(notesOf('bob')).toEqual(['from bob']);
    hold.release();
    await atRest();
  });
});

describe('an answer that is lost', () => {
  it('is made up for by the note itself: one note', async () => {
    world.server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'unsure', reason: 'unreachable' });
    expect(await badge()).toBe('1');
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
    expect(asked()).toBe(1);
  });

  it.each([
    ['half of it', { after: 'truncate' }],
    ['a proxy says 504', { answer: { status: 504 }, work: true }],
    ['a proxy says 502', { answer: { status: 502, body: '<h1>Bad Gateway</h1>' }, work: true }],
    ['it is not JSON', { answer: { status: 200, body: '<p>Hello</p>' }, work: true }],
    ['it is still at work', { answer: { status: 202, body: { error: { code: 'PROCESSING' } } }, work: true }],
  ] as const)('is no reason to post twice: %s', async (_what, fault) => {
    world.server.faults.next('notes/create', fault);
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'unsure' });
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(asked()).toBe(1);
  });

  it('is believed to mean absence after two minutes and two looks, and the note is sent again', async () => {
    world.server.faults.next('notes/create', { before: 'cut' });
    const id = await share('hello');
    for (const wait of [2, 3, 10, 30, 30, 30, 18]) await passes(wait * second);
    expect(await stateOf(id)).toMatchObject({ is: 'unsure', missedAt: noon + 123 * second });
    expect(asked()).toBe(1);
    await passes(31 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
  });

  it('never leads to a second note while looks fail: the person is asked', async () => {
    world.server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    world.server.faults.next('users/notes', { before: 'cut' }, 20);
    for (let time = 0; time < 20; time += 1) await passes(minute);
    expect(await stateOf(id)).toMatchObject({ is: 'asking', question: 'notFound' });
    expect(asked()).toBe(1);
    world.server.faults.clear();
    await sendAgain(id);
    await atRest();
    expect(notesOf()).toEqual(['hello', 'hello']);
  });

  it('does not take the same words of another note for this one', async () => {
    await share('good morning');
    world.server.faults.next('notes/create', { answer: serverError(500) });
    const id = await share('good morning');
    for (const wait of [2, 3, 5]) await passes(wait * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['good morning', 'good morning']);
  });

  it('is looked for by the clock of the server', async () => {
    const { server } = world;
    const ahead = 3 * 60 * minute;
    Object.assign(server.world, { now: () => Date.now() - ahead });
    server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  });
});

describe('a background that died', () => {
  it('leaves a request in flight behind, which is looked for and never just repeated', async () => {
    const id = await share('hello');
    const entry = await outbox.get(id);
    if (entry) await outbox.set(id, { ...entry, state: { is: 'sending', since: Date.now() } });
    void pump();
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'unsure', reason: 'unreachable' });
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(asked()).toBe(1);
  });

  it('is woken by an alarm for what lies further ahead', async () => {
    const answer = { status: 429, body: { error: { code: 'RATE_LIMIT_EXCEEDED' } } };
    world.server.faults.next('notes/create', { answer });
    await share('hello');
    await until(async () => (await alarm()) === noon + minute);
  });
});

describe('an account', () => {
  it('that is not signed in any more keeps its note', async () => {
    for (const token of world.server.world.tokens.keys()) world.server.world.tokens.delete(token);
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: 'signInAgain' });
    expect(await accountById(world.alice.id)).toMatchObject({ standing: 'signInAgain' });
    expect(await badge()).toBe('1');
  });
});
