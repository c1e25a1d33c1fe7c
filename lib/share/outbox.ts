import { oneAtATime } from '../browser/locks.ts';
import { defineSharedRecords } from './homes.ts';
import { entryPrefix, isPrivateEntry, type Entry } from './entry.ts';
import { step, type ShareEvent } from './step.ts';

/** Notes on their way, and those that arrived lately. Written by the background alone. */
export const outbox = defineSharedRecords<Entry>(entryPrefix, isPrivateEntry);

/** Applies an event to an entry, one after another. null: it was discarded meanwhile. */
export function apply(id: string, event: ShareEvent): Promise<Entry | null> {
  return changeEntry(id, (entry) => step(entry, Date.now(), event));
}

/** Adds an entry unless it is there already: the same draft posted twice is one entry. Resolves with what is there. */
export function addEntry(entry: Entry): Promise<Entry> {
  return oneAtATime(lockOf(entry.id), async () => {
    const known = await outbox.get(entry.id);
    if (known) return known;
    await outbox.set(entry.id, entry);
    return entry;
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
