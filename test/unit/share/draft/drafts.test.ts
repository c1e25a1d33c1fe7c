import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../../lib/commands.ts';
import { draftWriter, drafts } from '../../../../lib/share/draft/drafts.ts';
import type { Draft } from '../../../../lib/share/draft/draft.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser, stored } from '../../fake-browser.ts';
import { sampleDraft } from '../samples.ts';

/** Texts in the order in which the storage got them. */
let writes: string[];
/** Ends the writes under way, oldest first: null is success. */
let ends: ((problem: Error | null) => void)[];
const endWrite = (problem: Error | null) => ends.shift()?.(problem);

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  writes = [];
  ends = [];
});

/** A storage that takes its time: each write waits for `endWrite`. */
function slowStorage(): void {
  const set = fakeBrowser.storage.local.set.bind(null);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    writes.push(...Object.values(items).map((draft: Draft) => draft.text));
    const problem = await new Promise<Error | null>((resolve) => {
      ends.push(resolve);
    });
    if (problem) throw problem;
    await set(items);
  });
}

const draft = sampleDraft({ id: 'draft' });
const typed = (text: string): Draft => ({ ...draft, text });
/** Lets everything go on that need not wait. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('what is typed', () => {
  it('is in storage at once, without a pause', async () => {
    const writer = draftWriter();
    writer.save(typed('h'));
    expect(await drafts.get('draft')).toMatchObject({ text: 'h' });
    await writer.settled();
  });

  it('is handed over as it is typed, so that nothing waits in a page that may close', async () => {
    slowStorage();
    const writer = draftWriter();
    for (const text of ['h', 'he', 'hel', 'hell']) writer.save(typed(text));
    await soon();
    expect(writes).toEqual(['h', 'he', 'hel', 'hell']);
  });

  it('is settled only when the newest is in storage', async () => {
    slowStorage();
    const writer = draftWriter();
    writer.save(typed('h'));
    writer.save(typed('he'));
    let settled = false;
    const done = writer.settled().then(() => (settled = true));
    await soon();
    endWrite(null);
    await soon();
    expect(settled).toBe(false);
    endWrite(null);
    await done;
    expect(await drafts.get('draft')).toMatchObject({ text: 'he' });
  });

  it('that does not fit is told, and what comes later is tried again', async () => {
    slowStorage();
    const writer = draftWriter();
    writer.save(typed('h'));
    await soon();
    endWrite(new Error('QUOTA_BYTES quota exceeded'));
    await expect(writer.settled()).rejects.toThrow('quota');
    writer.save(typed('he'));
    await soon();
    endWrite(null);
    await writer.settled();
    expect(await drafts.get('draft')).toMatchObject({ text: 'he' });
  });

  it('while a write fails is not forgotten', async () => {
    slowStorage();
    const writer = draftWriter();
    writer.save(typed('h'));
    await soon();
    writer.save(typed('he'));
    endWrite(new Error('The disk was busy.'));
    await soon();
    endWrite(null);
    await writer.settled();
    expect(writes).toEqual(['h', 'he']);
    expect(await drafts.get('draft')).toMatchObject({ text: 'he' });
  });

  it('goes by another way where a closing page breaks its own writes off', async () => {
    const writer = draftWriter(undefined, (draft) => commands.keepDraft(draft));
    writer.save(typed('h'));
    writer.save(sampleDraft({ id: 'secret', private: true }));
    await writer.settled();
    expect(Object.keys(await stored('local'))).toEqual(['draft:draft']);
    expect(Object.keys(await stored('session'))).toEqual(['draft:secret']);
  });

  it('is settled from the start', async () => {
    await expect(draftWriter().settled()).resolves.toBeUndefined();
  });
});

describe('drafts', () => {
  it('lie on the disk, those of private windows in memory alone; both are found', async () => {
    await drafts.set('draft', draft);
    await drafts.set('secret', sampleDraft({ id: 'secret', private: true }));
    expect(Object.keys(await stored('local'))).toEqual(['draft:draft']);
    expect(Object.keys(await stored('session'))).toEqual(['draft:secret']);
    expect((await drafts.all()).map(({ id }) => id).toSorted()).toEqual(['draft', 'secret']);
    await drafts.remove('secret');
    expect(await drafts.get('secret')).toBeNull();
    expect(await drafts.get('constructor')).toBeNull();
  });

  it('tell whoever watches, until it stops', async () => {
    const seen: [string, string | null][] = [];
    const stop = drafts.watch((id, value) => seen.push([id, value?.text ?? null]));
    await drafts.set('draft', typed('h'));
    await drafts.set('secret', sampleDraft({ text: 's', private: true }));
    await drafts.remove('draft');
    stop();
    await drafts.set('draft', typed('he'));
    expect(seen.slice(0, 3)).toEqual([
      ['draft', 'h'],
      ['secret', 's'],
      ['draft', null],
    ]);
    expect(seen.filter(([, text]) => text === 'he')).toEqual([]);
  });
});
