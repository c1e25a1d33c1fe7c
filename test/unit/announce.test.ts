import { beforeEach, expect, test } from 'vitest';
import { announce, onAnswer } from '../../lib/announce.ts';
import { outbox } from '../../lib/share/outbox/outbox.ts';
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

test('nothing written in a private window is shown outside it', async () => {
  await announce({ ...entry, draft: { ...entry.draft, private: true } });
  expect(JSON.stringify(shown)).toContain('Posted to misskey.example');
  expect(JSON.stringify(shown)).not.toContain('Worth the whole evening');
});

test('of a note whose fate is unknown it is not said that it was not posted', async () => {
  const state = { is: 'unsure', since: 0, lostAt: 0, plain: false, lookAt: 0, reason: 'timeout' } as const;
  await announce(sampleEntry({ ...state, looks: 0, heardAt: null, missedAt: null }));
  expect(shown).toMatchObject([[`entry:${entry.id}`, { title: 'Looking whether it arrived…' }]]);
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
