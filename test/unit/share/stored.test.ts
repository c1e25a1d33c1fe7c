import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { keepContent } from '../../../lib/share/files/contents.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { tidyUp } from '../../../lib/share/share.ts';
import { checkStored } from '../../../lib/share/stored.ts';
import { stored } from '../fake-browser.ts';
import { sampleDraft, sampleFile } from './samples.ts';
import {
  aWorldOfOnesOwn,
  notesOf,
  passes,
  serverError,
  share,
  signedIn,
  stateOf,
  world,
  write,
} from './world.ts';

aWorldOfOnesOwn({ users: ['alice', 'bob'] });

const { local } = fakeBrowser.storage;

const garbage = [null, 0, '', 'words', true, [], [null], {}, { id: 5 }, { text: null, files: {} }];
const keys = [
  'draft:x',
  'entry:x:y@z',
  'twin:x:y@z',
  'orphan:y@z:f',
  'accounts',
  'preferences',
  'cleaning',
  'tidiedAt',
];

describe('what lies in the storage and makes no sense', () => {
  it.each(keys)('under %s stops nothing after the next start of the background', async (key) => {
    for (const value of garbage) {
      const words = `${key} ${JSON.stringify(value)}`;
      await accounts.set([]);
      await local.set({ [key]: value });
      await tidyUp(Date.now());
      world.alice = await signedIn('alice');
      const draft = await write('kept');
      expect(await stateOf(await share(words)), words).toMatchObject({ is: 'posted' });
      expect((await drafts.all()).map(({ text }) => text)).toContain('kept');
      await drafts.remove(draft.id);
    }
    expect(notesOf()).toHaveLength(garbage.length);
  });

  it('is laid aside, not thrown away', async () => {
    await local.set({ 'draft:x': 'words that somebody wrote' });
    await tidyUp(Date.now());
    expect(Object.values(await stored('local'))).toContain('words that somebody wrote');
    expect(await drafts.get('x')).toBeNull();
  });

  it('among the accounts leaves the others signed in', async () => {
    const bob = await signedIn('bob');
    await accounts.update((list) => [null, { id: 'x' }, ...list] as typeof list);
    await checkStored();
    expect(await accounts.get()).toEqual([world.alice, bob]);
  });

  it('is nothing that was ever stored here', async () => {
    const file = sampleFile({ size: 4 });
    await keepContent(file, new Blob(['file']), false);
    await write('about a page', { page: { url: 'https://example.org/', title: 'T', tabId: 1 } });
    await share('posted', { cw: 'w', files: [file] });
    world.server.world.settings.prohibitedWords = ['bad'];
    await share('bad');
    world.server.faults.next('notes/create', { answer: serverError(500) });
    await share('unsure');
    await passes(1);
    const before = await stored('local');
    expect((await outbox.all()).map(({ state }) => state.is).toSorted()).toEqual([
      'failed',
      'posted',
      'unsure',
    ]);
    await checkStored();
    expect(await stored('local')).toEqual(before);
  });

  it('is not taken for it because a draft is written at that moment', async () => {
    await local.set({ 'draft:x': 5 });
    const get = local.get.bind(local) as (keys: unknown) => Promise<Record<string, unknown>>;
    const reading = vi.spyOn(local, 'get').mockImplementation(async (keys: unknown) => {
      const seen = await get(keys);
      if (keys === null) await drafts.set('x', sampleDraft({ id: 'x' }));
      return seen;
    });
    await checkStored();
    reading.mockRestore();
    expect(await drafts.get('x')).toMatchObject({ id: 'x' });
  });
});
