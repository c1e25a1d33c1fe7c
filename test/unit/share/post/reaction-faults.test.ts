import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { actOnPost } from '../../../../lib/share/post/post-deeds.ts';
import { undo } from '../../../../lib/share/share.ts';
import { setOnline } from '../../fake-browser.ts';
import type { Note } from '../../../server/model.ts';
import { until } from '../../until.ts';
import { act, elsewhere, page } from '../posts.ts';
import { minute, second } from '../samples.ts';
import { atRest, aWorldOfOnesOwn, passes, stateOf, world } from '../world.ts';

aWorldOfOnesOwn();

const create = 'notes/reactions/create';
let post: Note;

beforeEach(() => {
  world.server.world.tokens.forEach((token) => token.permissions.push('write:reactions'));
  post = elsewhere();
});
afterEach(() => void vi.restoreAllMocks());

const reactions = () => [...(world.server.world.notes.get(post.id)?.reactions.values() ?? [])];
const react = () => act(post.id, { reaction: '👍' });
const tries = () => world.server.requestsTo(create).length;

/** Waits as long as anything happens by itself. */
async function rests(): Promise<void> {
  for (const wait of [2, 3, 5, 2, 3, 30, 60]) await passes(wait * second);
}

/** The reaction is there, once, and known to be. */
async function isThereOnce(entry: string): Promise<void> {
  await rests();
  expect(await stateOf(entry)).toMatchObject({ is: 'posted', noteId: post.id, changes: {} });
  expect(reactions()).toEqual(['👍']);
}

describe('a reaction', () => {
  it('whose answer is lost is not made again', async () => {
    world.server.faults.next(create, { after: 'truncate' });
    await isThereOnce(await react());
    expect(tries()).toBe(1);
  });

  it.each([
    ['made', true],
    ['not made', false],
  ])('that no answer comes to, %s, is there once', async (_what, isMade) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300));
    world.server.faults.next(create, isMade ? { after: 'never' } : { before: 'never' });
    const entry = await react();
    vi.restoreAllMocks();
    await isThereOnce(entry);
    expect(tries()).toBe(isMade ? 1 : 2);
  });

  it('that a server makes long after its proxy has given up is there once', async () => {
    const later = Promise.withResolvers<void>();
    const works: Promise<Response>[] = [];
    world.server.faults.next(create, async (work) => {
      works.push(later.promise.then(work));
      return new Response('<h1>Bad Gateway</h1>', { status: 502 });
    });
    const entry = await react();
    await rests();
    later.resolve();
    // What it says by then, nobody hears.
    expect((await Promise.all(works)).map(({ status }) => status)).toEqual([400]);
    await isThereOnce(entry);
  });

  it('that is there already is there, though it could not be seen to be', async () => {
    world.server.faults.next(create, { answer: { status: 502 }, work: true });
    const entry = await react();
    // A server whose list is behind shows nothing of it yet.
    const { reactions: made } = world.server.world.notes.get(post.id) ?? { reactions: new Map() };
    const [[who, what]] = [...made] as [[string, string]];
    made.clear();
    await passes(2 * second);
    await passes(3 * second);
    made.set(who, what);
    await isThereOnce(entry);
    expect(tries()).toBe(2);
  });

  it('that a background died over is found', async () => {
    const hold = world.server.faults.hold(create);
    const wish = { page: null, private: false, visibility: null, localOnly: null, fediverse: page };
    const id = await actOnPost(world.alice.id, { ...wish, postId: post.id, reaction: '👍' });
    await hold.reached;
    const left = await outbox.get(id);
    expect(left?.state).toMatchObject({ is: 'sending' });
    hold.release();
    await atRest();
    // Everything that came after the death is undone here; the server has what the ghost made.
    if (left) await outbox.set(id, left);
    await isThereOnce(id);
    expect(tries()).toBe(1);
  });

  it('waits for the end of a rate limit', async () => {
    const info = { resetMs: Date.now() + minute };
    const error = { code: 'RATE_LIMIT_EXCEEDED', id: '', message: '', info };
    world.server.faults.next(create, { answer: { status: 429, body: { error } } });
    const entry = await react();
    await passes(59 * second);
    expect(tries()).toBe(1);
    await passes(2 * second);
    await isThereOnce(entry);
    expect(tries()).toBe(2);
  });

  it('waits for the network', async () => {
    setOnline(false);
    // The post was shown before.
    const entry = await react();
    expect(await stateOf(entry)).toMatchObject({ is: 'queued', reason: 'offline' });
    setOnline(true);
    await isThereOnce(entry);
  });

  it('waits for a sign-in that works', async () => {
    const error = { code: 'AUTHENTICATION_FAILED', id: '', message: '' };
    world.server.faults.next(create, { answer: { status: 401, body: { error } } });
    const entry = await react();
    expect(await stateOf(entry)).toMatchObject({ is: 'failed', code: 'signInAgain' });
    expect(reactions()).toEqual([]);
  });

  it('that is taken back stays so, though the answer to that is lost', async () => {
    const entry = await react();
    world.server.faults.next('notes/reactions/delete', { after: 'truncate' });
    await undo(entry);
    await atRest();
    expect(await stateOf(entry)).toMatchObject({ is: 'posted', problem: expect.any(String) });
    await undo(entry);
    await until(async () => (await stateOf(entry))?.is === 'undone');
    expect(reactions()).toEqual([]);
    expect(await drafts.all()).toEqual([]);
  });
});
