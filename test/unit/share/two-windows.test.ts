import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Storage } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentOf } from '../../../lib/share/files/contents.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { entryId } from '../../../lib/share/outbox/entry.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { sweepFiles } from '../../../lib/share/files/orphans.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { edit, undo } from '../../../lib/share/share.ts';
import { setOnline } from '../fake-browser.ts';
import { attached } from './pictures.ts';
import { posted, sampleEntry } from './samples.ts';
import { atRest, aWorldOfOnesOwn, notesOf, signedIn, world, write } from './world.ts';

aWorldOfOnesOwn();

const words = async () => (await drafts.all()).map(({ text }) => text).toSorted();

const dies = () => Promise.reject(new Error('killed'));

describe('a draft that is open in two windows', () => {
  it('and is posted as another account in each, with other words, is two drafts when both are edited', async () => {
    const bob = await signedIn('bob');
    setOnline(false);
    const draft = await write('as alice');
    const [hers = ''] = await post(draft.id, [world.alice.id]);
    await drafts.set(draft.id, { ...draft, text: 'as bob' });
    const [his = ''] = await post(draft.id, [bob.id]);
    await edit(hers);
    await edit(his);
    expect(await words()).toEqual(['as alice', 'as bob']);
  });

  it('and has become another account’s note in other words is new to that one, and not to who has these', async () => {
    const bob = await signedIn('bob');
    const draft = await write('hello');
    await post(draft.id, [bob.id]);
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    await post(draft.id, [world.alice.id]);
    await atRest();
    // The window was left open, and bob is chosen beside her now.
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    expect(await post(draft.id, [world.alice.id, bob.id])).toHaveLength(2);
    await atRest();
    expect([notesOf('alice'), notesOf('bob')]).toEqual([['hello you'], ['hello', 'hello you']]);
    expect(await words()).toEqual([]);
  });

  it('is new to nobody who has its words when the background died over giving it another id', async () => {
    const bob = await signedIn('bob');
    const draft = await write('hello');
    await post(draft.id, [bob.id]);
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    await post(draft.id, [world.alice.id]);
    await atRest();
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementationOnce(dies);
    await expect(post(draft.id, [world.alice.id, bob.id])).rejects.toThrow('killed');
    const renewed = (await drafts.all()).find(({ id }) => id !== draft.id);
    await post(renewed?.id ?? '', [world.alice.id, bob.id]);
    await atRest();
    expect([notesOf('alice'), notesOf('bob')]).toEqual([['hello you'], ['hello', 'hello you']]);
  });

  it('and was taken back in one leaves that one alone when it is posted in the other', async () => {
    const draft = await write('hello');
    const [id = ''] = await post(draft.id, [world.alice.id]);
    await atRest();
    await undo(id);
    await atRest();
    for (const again of await drafts.all()) await drafts.set(again.id, { ...again, text: 'begun anew' });
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    await post(draft.id, [world.alice.id]);
    await atRest();
    expect(notesOf()).toEqual(['hello you']);
    expect(await words()).toEqual(['begun anew']);
  });

  it('and has become notes of other words without end is kept, and not tried without end', async () => {
    const draft = await write('hello');
    for (let times = 0; times < 120; times += 1) {
      const id = draft.id + '-anew'.repeat(times);
      const entry = sampleEntry(posted, { draft: { ...draft, text: 'other words' } });
      await outbox.set(entryId(id, world.alice.id), { ...entry, id: entryId(id, world.alice.id) });
    }
    await expect(post(draft.id, [world.alice.id])).rejects.toMatchObject({ code: 'bug' });
    expect(await words()).toEqual(['hello']);
    expect(notesOf()).toEqual([]);
  });

  it.each([
    ['posted', async () => undefined],
    ['posted under another id', async (id: string) => void (await post(id, [world.alice.id]))],
  ])('keeps what is written in the one while it is %s from the other', async (_what, begin) => {
    const draft = await write('hello');
    await begin(draft.id);
    await drafts.set(draft.id, { ...draft, text: 'hello you' });
    const original = { ...fakeBrowser.storage.local };
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (things) => {
      await original.set(things);
      await original.set({ [`draft:${draft.id}`]: { ...draft, text: 'hello you all' } });
    });
    await post(draft.id, [world.alice.id]);
    await atRest();
    expect(notesOf().at(-1)).toBe('hello you');
    expect(await words()).toEqual(['hello you all']);
  });
});

describe('a file is kept while its note', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is posted', async () => {
    setOnline(false);
    const file = await attached(1);
    const { id } = await write('Look!', { files: [file] });
    meanwhile('draft:', () => post(id, [world.alice.id]));
    await sweepFiles();
    expect(await contentOf(file, false)).not.toBeNull();
  });

  it('is taken out of the outbox', async () => {
    setOnline(false);
    const file = await attached(1);
    const { id } = await write('Look!', { files: [file] });
    const [entryId = ''] = await post(id, [world.alice.id]);
    await atRest();
    meanwhile('entry:', () => edit(entryId));
    await sweepFiles();
    expect(await contentOf(file, false)).not.toBeNull();
  });
});

/** Lets `work` happen when the things under these keys are about to be read. */
function meanwhile(prefix: string, work: () => Promise<unknown>): void {
  const local: Pick<Storage.StorageArea, 'get'> = fakeBrowser.storage.local;
  const original = { ...local };
  let isDone = false;
  vi.spyOn(local, 'get').mockImplementation(async (keys) => {
    const isTime = !isDone && Array.isArray(keys) && keys.some((key) => key.startsWith(prefix));
    if (isTime) {
      isDone = true;
      await work();
    }
    return original.get(keys);
  });
}
