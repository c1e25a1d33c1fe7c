import { expect, it } from 'vitest';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { changed } from '../../server/endpoint-table.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { minute, queued, sampleEntry } from './samples.ts';
import { asked, aWorldOfOnesOwn, notesOf, passes, world } from './world.ts';

/** A server that takes so many notes in a minute. */
const perMinute = 120;
const limit = { count: perMinute, duration: minute };
const endpoints = changed(misskey2025.endpoints, ['notes/create'], (endpoint) => ({ ...endpoint, limit }));
aWorldOfOnesOwn({
  personality: { ...misskey2025, endpoints },
  settings: { rateLimits: true },
});

it('five hundred notes go out in order, and no call is made while a limit lasts', async () => {
  const texts = Array.from({ length: 500 }, (_, index) => `note ${index}`);
  for (const [index, text] of texts.entries()) {
    const id = `draft${text}:${world.alice.id}`;
    const note = { text, visibility: 'home', localOnly: false } as const;
    const entry = sampleEntry(queued, { id, accountId: world.alice.id, note, wantedAt: Date.now() + index });
    await outbox.set(id, entry);
  }
  await passes(1);
  expect(asked()).toBe(perMinute + 1);
  await passes(minute / 2);
  expect(asked()).toBe(perMinute + 1);
  for (let minutes = 0; minutes < 8; minutes += 1) await passes(minute);
  expect(notesOf()).toEqual(texts);
  // One call too many at the end of each minute is how a limit is met.
  expect(asked()).toBe(texts.length + Math.floor(texts.length / perMinute));
}, 300_000);
