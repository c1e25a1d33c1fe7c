import { describe, expect, it } from 'vitest';
import type { Visibility } from '../../../../lib/misskey/notes.ts';
import type { Draft } from '../../../../lib/share/draft/draft.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { edit, sendAgain } from '../../../../lib/share/share.ts';
import { setOnline } from '../../fake-browser.ts';
import { until } from '../../until.ts';
import { minute } from '../samples.ts';
import { asked, atRest, aWorldOfOnesOwn, passes, passesUntilBelieved } from '../world.ts';
import { signedIn, stateOf, world, write } from '../world.ts';

aWorldOfOnesOwn();

const aNote = 'Only for some.';

/** Posts a note for everybody; resolves with what posts it from another window, otherwise. */
async function forAll(changes: Partial<Draft> = {}) {
  const draft = await write(aNote, { visibility: 'public', localOnly: false, ...changes });
  const [id = ''] = await post(draft.id, [world.alice.id]);
  const again = async (otherwise: Partial<Draft>): Promise<void> => {
    await drafts.set(draft.id, { ...draft, ...otherwise });
    expect(await post(draft.id, [world.alice.id])).toEqual([id]);
  };
  return { id, again };
}

const isHeldBack = async (id: string) => (await outbox.get(id))?.heldBack ?? false;

const there = () =>
  world.server.notesOf('alice').map(({ visibility, localOnly }) => ({ visibility, localOnly }));
const reaches = (visibility: Visibility, localOnly = false) => [{ visibility, localOnly }];

describe('the same words posted from two windows, the second time for fewer people', () => {
  it.each([
    [{ visibility: 'followers' }, reaches('followers')],
    [{ visibility: 'specified' }, reaches('specified')],
    [{ localOnly: true }, reaches('public', true)],
    [{ visibility: 'home', localOnly: true }, reaches('home', true)],
  ] as [Partial<Draft>, unknown][])(
    'go out once, as %o says, while they wait',
    async (otherwise, reached) => {
      setOnline(false);
      const { again } = await forAll();
      await atRest();
      await again(otherwise);
      setOnline(true);
      await passes(minute);
      expect(there()).toEqual(reached);
      expect(await drafts.all()).toEqual([]);
    },
  );

  it('go to no more people for being posted a third time, say so, and come back as narrow', async () => {
    setOnline(false);
    const { id, again } = await forAll({ visibility: 'followers' });
    await atRest();
    await again({ visibility: 'followers' });
    expect(await isHeldBack(id)).toBe(false);
    await again({ visibility: 'public', localOnly: true });
    expect(await isHeldBack(id)).toBe(true);
    await again({ visibility: 'followers', localOnly: true });
    expect(await isHeldBack(id)).toBe(false);
    await again({ visibility: 'followers', localOnly: false });
    expect(await isHeldBack(id)).toBe(true);
    await edit(id);
    expect(await drafts.all()).toMatchObject([{ visibility: 'followers', localOnly: true }]);
  });

  it('come back as local only as ever, though a direct note is not', async () => {
    setOnline(false);
    world.alice = await signedIn('alice', { localOnly: true });
    const { id, again } = await forAll({ localOnly: null });
    await atRest();
    await again({ visibility: 'specified', localOnly: null });
    await edit(id);
    expect(await drafts.all()).toMatchObject([{ visibility: 'specified', localOnly: null }]);
  });

  it('go out as the second says when it has failed before', async () => {
    world.server.world.settings.prohibitedWords = ['some'];
    const { id, again } = await forAll();
    await atRest();
    await again({ visibility: 'followers' });
    world.server.world.settings.prohibitedWords = [];
    await sendAgain(id);
    await atRest();
    expect(there()).toEqual(reaches('followers'));
  });

  it('are sent again as the second says, once it is believed that they have not arrived', async () => {
    world.server.faults.next('notes/create', { before: 'cut' });
    const { id, again } = await forAll();
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'unsure' });
    await again({ visibility: 'followers' });
    await passesUntilBelieved();
    expect(there()).toEqual(reaches('followers'));
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {} });
  });

  it('are said to have gone further where a look finds that they had', async () => {
    world.server.faults.next('notes/create', { after: 'truncate' });
    const { id, again } = await forAll();
    await atRest();
    await again({ visibility: 'followers', localOnly: true });
    await passes(3000);
    expect(asked()).toBe(1);
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: { wider: 'public', localOnly: false } });
  });

  it('are said to go further where the request was on its way', async () => {
    const hold = world.server.faults.hold('notes/create');
    const { id, again } = await forAll();
    await hold.reached;
    await again({ visibility: 'home' });
    hold.release();
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: { wider: 'public' } });
    await again({ visibility: 'specified' });
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: { wider: 'public' } });
    expect(there()).toEqual(reaches('public'));
  });

  it('are as asked where the server had made the first one just as narrow', async () => {
    Object.assign([...world.server.world.users.values()][0] ?? {}, { policies: { canPublicNote: false } });
    const { id, again } = await forAll();
    await atRest();
    expect(await stateOf(id)).toMatchObject({ changes: { visibility: 'home' } });
    await again({ visibility: 'home' });
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {} });
  });

  it('are not repeated as the first said, at a server that knows repetitions', async () => {
    const software = { name: 'misskey', version: '2025.4.1-io.12' };
    world.alice = await signedIn('alice', { software });
    const reached = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    world.server.faults.next('notes/create', async (_work, { cut }) => {
      reached.resolve();
      await release.promise;
      return cut();
    });
    const { id, again } = await forAll();
    await reached.promise;
    await again({ visibility: 'followers' });
    release.resolve();
    await until(async () => (await stateOf(id))?.is === 'unsure');
    expect(there()).toEqual([]);
  });

  it('go as narrowly from each of two accounts', async () => {
    const bob = await signedIn('bob');
    setOnline(false);
    const draft = await write(aNote, { visibility: 'public', localOnly: false });
    await post(draft.id, [world.alice.id, bob.id]);
    await drafts.set(draft.id, { ...draft, visibility: 'followers' });
    await post(draft.id, [bob.id, world.alice.id]);
    setOnline(true);
    await passes(minute);
    expect(['alice', 'bob'].map((name) => world.server.notesOf(name).map((one) => one.visibility))).toEqual([
      ['followers'],
      ['followers'],
    ]);
  });
});
