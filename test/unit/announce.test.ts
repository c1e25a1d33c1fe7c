import { beforeEach, expect, test } from 'vitest';
import { announce, onAnswer } from '../../lib/announce.ts';
import { outbox } from '../../lib/share/outbox.ts';
import { sampleEntry } from './components/samples.ts';
import { freshBrowser } from './fake-browser.ts';

const posted = { is: 'posted', noteId: 'n1', at: 0, changes: {}, problem: null } as const;
const entry = sampleEntry(posted);

/** What the browser was asked to show. */
let shown: unknown[];

beforeEach(async () => {
  shown = [];
  Object.assign(freshBrowser().notifications, { create: (...told: unknown[]) => void shown.push(told) });
  await outbox.set(entry.id, entry);
});

test('a posted note is told of with its words', async () => {
  await announce(entry);
  const message = entry.note.text;
  expect(shown).toMatchObject([[`entry:${entry.id}`, { title: 'Posted to misskey.example', message }]]);
});

test('the button takes it back', async () => {
  await onAnswer(`entry:${entry.id}`, 'button');
  expect((await outbox.get(entry.id))?.state.is).not.toBe('posted');
});

test('what was refused is told of with the reason', async () => {
  await announce(sampleEntry({ is: 'failed', code: 'prohibitedWords', detail: {}, at: 0 }));
  const message = 'misskey.example does not take a note with some of these words.';
  expect(shown).toMatchObject([[`entry:${entry.id}`, { title: 'Not posted', message }]]);
});

test('a notification about an entry that has gone does nothing', async () => {
  await onAnswer('entry:gone', 'button');
  expect(await outbox.get(entry.id)).toEqual(entry);
});
