import type { Records } from '../../browser/items.ts';
import { entryId, entryPrefix, isPrivateEntry, type Entry } from './entry.ts';
import { defineSharedRecords } from '../homes.ts';

/** The outbox as pages see it: to read and to follow. Whoever wants a change asks the background. */
export const entries: Pick<Records<Entry>, 'get' | 'all' | 'ids' | 'watch'> = defineSharedRecords(
  entryPrefix,
  isPrivateEntry,
);

/** The entries that a draft has become, without reading the others. */
export async function entriesFrom(draftIds: readonly string[]): Promise<Entry[]> {
  const ids = await entries.ids();
  const from = ids.filter((id) => draftIds.some((draftId) => id.startsWith(entryId(draftId, ''))));
  const found = await Promise.all(from.map((id) => entries.get(id)));
  return found.filter((entry) => entry !== null);
}
