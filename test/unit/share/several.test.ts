import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Account } from '../../../lib/accounts/account.ts';
import { changeAccount } from '../../../lib/accounts/accounts.ts';
import { takeToken } from '../../../lib/accounts/tokens.ts';
import { contentOf } from '../../../lib/share/files/contents.ts';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { leave } from '../../../lib/share/leave.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { discard, edit, tidyUp, undo } from '../../../lib/share/share.ts';
import { stored } from '../fake-browser.ts';
import { attached, driveFiles } from './pictures.ts';
import { noon } from './samples.ts';
import { asked, atRest, aWorldOfOnesOwn, notesOf, passes, signedIn, stateOf, world, write } from './world.ts';

aWorldOfOnesOwn();

let bob: Account;
beforeEach(async () => {
  bob = await signedIn('bob');
});

const both = () => [world.alice.id, bob.id];

/** Posts a note as alice and bob; resolves with their entries' ids, when all that is due is done. */
async function shareAsBoth(text: string, changes: Partial<Draft> = {}): Promise<[string, string]> {
  const draft = await write(text, { alsoTo: [bob.id], ...changes });
  const [hers = '', his = ''] = await post(draft.id, both());
  await atRest();
  return [hers, his];
}

const notes = () => [notesOf('alice'), notesOf('bob')];

describe('a note that two accounts post', () => {
  it('is one for each, as far as its own notes go', async () => {
    await changeAccount(bob.id, { visibility: 'followers' });
    await shareAsBoth('hello', { visibility: 'home' });
    expect(world.server.notesOf('alice')).toMatchObject([{ text: 'hello', visibility: 'home' }]);
    expect(world.server.notesOf('bob')).toMatchObject([{ text: 'hello', visibility: 'followers' }]);
    expect(await drafts.all()).toEqual([]);
  });

  it('is one for each, however often and in whatever order the button is hit', async () => {
    const { id } = await write('hello', { alsoTo: [bob.id] });
    const ids = await Promise.all([both(), both().toReversed(), both()].map((some) => post(id, some)));
    await atRest();
    expect(new Set(ids.flat()).size).toBe(2);
    expect((await post(id, both())).toSorted()).toEqual(ids[0]?.toSorted());
    expect(notes()).toEqual([['hello'], ['hello']]);
    expect(asked()).toBe(2);
  });

  it('that one has posted already goes to the other alone', async () => {
    const draft = await write('hello');
    await post(draft.id, [world.alice.id]);
    await atRest();
    // Another window, in which bob was chosen as well, had it still.
    await drafts.set(draft.id, { ...draft, alsoTo: [bob.id] });
    await tidyUp(noon);
    expect(await drafts.all()).toHaveLength(1);
    await post(draft.id, both());
    await atRest();
    expect(notes()).toEqual([['hello'], ['hello']]);
  });

  it('with other words than one has posted is another note for both', async () => {
    const draft = await write('hello');
    await post(draft.id, [world.alice.id]);
    await atRest();
    await drafts.set(draft.id, { ...draft, text: 'hello again', alsoTo: [bob.id] });
    await post(draft.id, both());
    await atRest();
    expect(notes()).toEqual([['hello', 'hello again'], ['hello again']]);
  });

  it.each([
    ['is too long for one', () => signedIn('bob', { limits: { ...world.alice.limits, text: 4 } }), 'tooLong'],
    ['has an account that is gone', () => leave(bob.id), 'signInAgain'],
  ])('and that %s goes to none, and says where', async (_what, prepare, code) => {
    await prepare();
    const draft = await write('hello', { alsoTo: [bob.id] });
    const { host } = new URL(world.server.origin);
    await expect(post(draft.id, both())).rejects.toMatchObject({ code, detail: { host } });
    expect(await drafts.get(draft.id)).toEqual(draft);
    expect(await outbox.all()).toEqual([]);
  });

  it('lies in memory alone when it comes from a private window', async () => {
    await fakeBrowser.windows.create({ incognito: true });
    const hold = world.server.faults.hold('notes/create');
    const draft = await write('a secret', { private: true, alsoTo: [bob.id] });
    await post(draft.id, both());
    await hold.reached;
    expect(Object.keys(await stored('session')).filter((key) => key.startsWith('entry:'))).toHaveLength(2);
    expect(JSON.stringify(await stored('local'))).not.toContain('secret');
    hold.release();
    await atRest();
  });
});

describe('a background that dies', () => {
  it('before the entries are written leaves the draft, and no half of them', async () => {
    const draft = await write('hello', { alsoTo: [bob.id] });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('dead'));
    await expect(post(draft.id, both())).rejects.toThrow('dead');
    expect(set).toHaveBeenCalledOnce();
    set.mockRestore();
    expect(await outbox.all()).toEqual([]);
    expect(await drafts.get(draft.id)).toEqual(draft);
  });

  it('before the draft is let go has both entries, and the draft is none any more', async () => {
    const draft = await write('hello', { alsoTo: [bob.id] });
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('dead'));
    await expect(post(draft.id, both())).rejects.toThrow('dead');
    remove.mockRestore();
    expect(await outbox.all()).toHaveLength(2);
    await tidyUp(noon);
    expect(await drafts.all()).toEqual([]);
    await passes(0);
    expect(notes()).toEqual([['hello'], ['hello']]);
  });
});

describe('each of the two', () => {
  it('fails on its own', async () => {
    await takeToken(bob.id);
    const [hers, his] = await shareAsBoth('hello');
    expect(await stateOf(hers)).toMatchObject({ is: 'posted' });
    expect(await stateOf(his)).toMatchObject({ is: 'failed', code: 'signInAgain' });
    const draftId = (await edit(his)) ?? '';
    expect(await drafts.all()).toMatchObject([{ id: draftId, accountId: bob.id, alsoTo: [], text: 'hello' }]);
  });

  it('is taken back on its own, and is a draft of its own', async () => {
    const [hers, his] = await shareAsBoth('hello');
    await undo(his);
    await atRest();
    expect(notes()).toEqual([['hello'], []]);
    await undo(hers);
    await atRest();
    expect(notes()).toEqual([[], []]);
    const again = await drafts.all();
    expect(new Set(again.map(({ accountId }) => accountId))).toEqual(new Set(both()));
    // Posted, taken back and posted by the other one: no draft ever takes the place of another.
    for (const draft of again) await drafts.set(draft.id, { ...draft, text: `${draft.accountId} says` });
    for (const { id, accountId } of again)
      await post(
        id,
        both().filter((one) => one !== accountId),
      );
    await atRest();
    for (const { id, state } of await outbox.all()) if (state.is === 'posted') await undo(id);
    await atRest();
    expect((await drafts.all()).map(({ text }) => text).toSorted()).toEqual(
      both()
        .map((id) => `${id} says`)
        .toSorted(),
    );
  });

  it('has files in a drive of its own, and keeps them when the other is thrown away', async () => {
    await takeToken(bob.id);
    const file = await attached(1);
    const [, his] = await shareAsBoth('Look!', { files: [file] });
    await discard(his);
    expect(driveFiles()).toHaveLength(1);
    expect(await contentOf(file, false)).not.toBeNull();
    bob = await signedIn('bob');
    await shareAsBoth('Look again!', { files: [await attached(2)] });
    const ids = driveFiles().map(({ id }) => id);
    expect(world.server.notesOf('alice').map(({ fileIds }) => fileIds)).toEqual([
      [ids[0]],
      [expect.any(String)],
    ]);
    const [ofAlice, ofBob] = ['alice', 'bob'].map((name) => world.server.notesOf(name).at(-1)?.fileIds[0]);
    expect(new Set([ofAlice, ofBob])).toEqual(new Set(ids.slice(1)));
  });
});

describe('an account that is left', () => {
  it('posts no draft any more, and leaves no trace with the other', async () => {
    await shareAsBoth('hello');
    await write('later', { alsoTo: [bob.id] });
    await leave(bob.id);
    expect(await drafts.all()).toMatchObject([{ text: 'later', alsoTo: [] }]);
    expect(JSON.stringify(await stored('local'))).not.toContain(bob.userId);
    expect(await outbox.all()).toMatchObject([{ accountId: world.alice.id }]);
  });
});
