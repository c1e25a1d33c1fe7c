import { setTogether } from '../browser/items.ts';
import { oneAtATime } from '../browser/locks.ts';
import { defineSharedRecords } from './homes.ts';
import type { Draft } from './draft.ts';
import { entryPrefix, isPrivateEntry, type Entry } from './entry.ts';
import { step, type ShareEvent } from './step.ts';

/** Notes on their way, and those that arrived lately. Written by the background alone. */
export const outbox = defineSharedRecords<Entry>(entryPrefix, isPrivateEntry);

/** Applies an event to an entry, one after another. null: it was discarded meanwhile. */
export function apply(id: string, event: ShareEvent): Promise<Entry | null> {
  return changeEntry(id, (entry) => step(entry, Date.now(), event));
}

/**
 * Adds the entries that a draft becomes, but for those that are there already: the same draft posted twice is one entry
 * for each account, and goes as far as the narrower wish. All at once or none, so that no death of the background leaves
 * half of them; none if one that is there does not `agree`. Resolves with what is there.
 */
export function addEntries(
  draft: Pick<Draft, 'id' | 'private'>,
  wanted: readonly Entry[],
  agrees: (known: Entry) => boolean,
): Promise<Entry[]> {
  return oneAtATime(`entries of ${draft.id}`, async () => {
    const there = await Promise.all(wanted.map(async (entry) => (await outbox.get(entry.id)) ?? entry));
    if (!there.every(agrees)) return there;
    // First, so that whoever dies in between has made nothing that goes too far.
    const known = await Promise.all(wanted.map(({ id, note }) => apply(id, { type: 'narrowed', to: note })));
    const fresh = wanted.filter((_entry, index) => !known[index]);
    const records = Object.fromEntries(fresh.map((entry) => [entryPrefix + entry.id, entry]));
    await setTogether(draft.private ? 'session' : 'local', records);
    return wanted.map((entry, index) => known[index] ?? entry);
  });
}

/**
 * Takes an entry out if `mayGo`; resolves with it, or null if it stays or is not there. `keep` saves what must outlive
 * it, and is done before it goes.
 */
export function takeEntry(
  id: string,
  mayGo: (entry: Entry) => boolean,
  keep?: (entry: Entry) => Promise<unknown>,
): Promise<Entry | null> {
  return oneAtATime(lockOf(id), async () => {
    const entry = await outbox.get(id);
    if (!entry || !mayGo(entry)) return null;
    await keep?.(entry);
    await outbox.remove(id);
    return entry;
  });
}

function changeEntry(id: string, change: (entry: Entry) => Entry): Promise<Entry | null> {
  return oneAtATime(lockOf(id), async () => {
    const entry = await outbox.get(id);
    if (!entry) return null;
    const changed = change(entry);
    if (changed !== entry) await outbox.set(id, changed);
    return changed;
  });
}

function lockOf(id: string): string {
  return `entry ${id}`;
}
