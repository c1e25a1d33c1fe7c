import type { Records } from '../browser/items.ts';
import { entryPrefix, isPrivateEntry, type Entry } from './entry.ts';
import { defineSharedRecords } from './homes.ts';

/** The outbox as pages see it: to read and to follow. Whoever wants a change asks the background. */
export const entries: Pick<Records<Entry>, 'get' | 'all' | 'watch'> = defineSharedRecords(
  entryPrefix,
  isPrivateEntry,
);
