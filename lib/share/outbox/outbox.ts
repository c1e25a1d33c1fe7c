import { setTogether, type Area } from '../../browser/items.ts';
import { oneAtATime } from '../../browser/locks.ts';
import { defineSharedRecords } from '../homes.ts';
import type { Draft } from '../draft/draft.ts';
import { reopening } from '../draft/drafts.ts';
import { firstIdOf } from '../draft/renewal.ts';
import { draftOfEntry, entryPrefix, isPrivateEntry, type Entry } from './entry.ts';
import { step, type ShareEvent } from './step.ts';
import { hasWords } from '../draft/target.ts';

/** Notes on their way, and those that arrived lately. Written by the background alone. */
export const outbox = defineSharedRecords<Entry>(entryPrefix, isPrivateEntry);

/** Applies an event to an entry, one after another. null: it was discarded meanwhile. */
export function apply(id: string, event: ShareEvent): Promise<Entry | null> {
  return change(id, event, (entry) => outbox.set(id, entry));
}

/**
 * Ends an entry by an event, and makes its words a draft again, `as` it says, in the same write: whoever dies over it has
 * them once, and never in a draft and in what is still sent. Resolves as `apply`.
 */
export function putBack(
  id: string,
  event: ShareEvent & { type: 'reopened' | 'undone' },
  as = (draft: Draft): Draft => draft,
): Promise<Entry | null> {
  return change(id, event, async (entry) => {
    const words = hasWords(entry.draft) ? await reopening(as(entry.draft)) : {};
    await setTogether(homeOf(entry.draft), { ...words, [entryPrefix + id]: entry });
  });
}

/** Throws away what is left of an entry whose words are a draft again. */
export async function clearAway(id: string): Promise<void> {
  await takeEntry(id, ({ state }) => state.is === 'reopened');
}

function change(id: string, event: ShareEvent, keep: (entry: Entry) => Promise<void>): Promise<Entry | null> {
  return oneAtATime(lockOf(id), async () => {
    const entry = await outbox.get(id);
    if (!entry) return null;
    const changed = step(entry, Date.now(), event);
    if (changed !== entry) await keep(changed);
    return changed;
  });
}

/**
 * Adds the entries that a draft becomes, but for accounts that have one already which `agrees`, under this id or one that
 * the draft was renewed from: the same words posted twice are one entry for each account, which goes as far as the
 * narrower wish. All at once or none, so that no death of the background leaves half of them; none, and null, if this id
 * is something else's. Resolves with what is there then.
 */
export function addEntries(
  draft: Pick<Draft, 'id' | 'private'>,
  wanted: readonly Entry[],
  agrees: (known: Entry) => boolean,
): Promise<Entry[] | null> {
  const firstId = firstIdOf(draft.id);
  return oneAtATime(`entries of ${firstId}`, async () => {
    await Promise.all(wanted.map(({ id }) => clearAway(id)));
    const family = await entriesOfDraft(firstId);
    const there = wanted.map(({ accountId }) =>
      family.find((entry) => entry.accountId === accountId && entry.state.is !== 'reopened' && agrees(entry)),
    );
    if (wanted.some(({ id }, index) => !there[index] && family.some((entry) => entry.id === id))) return null;
    // First, so that whoever dies in between has made nothing that goes too far.
    const known = await Promise.all(
      wanted.map(async ({ note }, index) => {
        const entry = there[index];
        return entry ? apply(entry.id, { type: 'narrowed', to: note }) : null;
      }),
    );
    const fresh = wanted.filter((_entry, index) => !known[index]);
    const records = Object.fromEntries(fresh.map((entry) => [entryPrefix + entry.id, entry]));
    await setTogether(homeOf(draft), records);
    return wanted.map((entry, index) => known[index] ?? entry);
  });
}

/** All that a draft has become, under its first id or one that it was renewed under. */
async function entriesOfDraft(firstId: string): Promise<Entry[]> {
  const ids = (await outbox.ids()).filter((id) => firstIdOf(draftOfEntry(id)) === firstId);
  const some = await Promise.all(ids.map((id) => outbox.get(id)));
  return some.filter((entry) => entry !== undefined && entry !== null);
}

/** Takes an entry out if `mayGo`; resolves with it, or null if it stays or is not there. */
export function takeEntry(id: string, mayGo: (entry: Entry) => boolean): Promise<Entry | null> {
  return oneAtATime(lockOf(id), async () => {
    const entry = await outbox.get(id);
    if (!entry || !mayGo(entry)) return null;
    await outbox.remove(id);
    return entry;
  });
}

function homeOf(draft: Pick<Draft, 'private'>): Area {
  return draft.private ? 'session' : 'local';
}

function lockOf(id: string): string {
  return `entry ${id}`;
}
