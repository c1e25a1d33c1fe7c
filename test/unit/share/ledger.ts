import { isDeepStrictEqual } from 'node:util';
import { copiesFor } from '../../../lib/share/draft/copies.ts';
import type { DraftFile } from '../../../lib/share/draft/draft-file.ts';
import { entryId, type Entry, type EntryState } from '../../../lib/share/outbox/entry.ts';
import { noteOf } from '../../../lib/share/draft/note.ts';
import {
  minute,
  noon,
  queued,
  sampleAccount,
  sampleDraft,
  sampleEntry,
  sampleFile,
  second,
} from './samples.ts';

/** How a request ended that may have made its note, and the looks since that could prove that it has not. */
export interface Doubt {
  over: number;
  misses: number[];
}

/** Two looks, half a minute apart, both two minutes after the connection was over. */
export function isSettled({ over, misses }: Doubt): boolean {
  const late = misses.filter((time) => time >= over + 2 * minute);
  return Math.max(...late) - Math.min(...late) >= 30 * second;
}

/** Counts one more under an id. */
export function count(counts: Map<string, number>, id: string): number {
  const value = (counts.get(id) ?? 0) + 1;
  counts.set(id, value);
  return value;
}

const [main, ...others] = (['home', 'public', 'followers'] as const).map((visibility, index) =>
  sampleAccount({ id: `user${index}@server${index}.example`, visibility }),
);

/** How many notes each account posts, the first of each from one draft; and how many files that one has. */
export interface Cast {
  counts: readonly number[];
  files: number;
}

/** The entries at the beginning. */
export function entriesOf({ counts, files }: Cast): Entry[] {
  if (!main) throw new Error('nobody');
  const attached = ['one', 'two'].slice(0, files).map((id) => sampleFile({ id }));
  const drafts = ['first', 'second', 'third'].map((id, round) =>
    sampleDraft({ id, text: id, files: round === 0 ? attached : [] }),
  );
  return drafts.flatMap((draft, round) =>
    copiesFor(draft, main, others).flatMap((copy, place) => {
      if (round >= (counts[place] ?? 0)) return [];
      const { id: accountId } = copy.account;
      const id = entryId(draft.id, accountId);
      const note = noteOf(copy.draft, copy.account);
      return [sampleEntry(queued, { id, accountId, draft: copy.draft, note, wantedAt: noon + round })];
    }),
  );
}

export function isInFlight({ is }: EntryState): boolean {
  return is === 'sending' || is === 'uploading';
}

/** Whether a note may be there that nobody knows of. */
export function isDoubtful(state: EntryState): boolean {
  return state.is === 'unsure' || (state.is === 'asking' && state.since !== null);
}

/** What is wrong with a request that is about to be made, whatever went before. */
export function wrongsAtSending(
  { id, note, draft }: Entry,
  wanted: ReadonlyMap<string, Entry>,
  ofItsAccount: readonly Entry[],
): string[] {
  const { fileIds = [], ...words } = note;
  return [
    ...(ofItsAccount.filter(({ state }) => isInFlight(state)).length > 1 ? ['two requests at once'] : []),
    ...(isDeepStrictEqual(words, wanted.get(id)?.note) ? [] : ['another note than asked for']),
    ...(isDeepStrictEqual(fileIds, draft.files.map(driveIdOf)) ? [] : ['sent with other files than its own']),
  ];
}

/** Of a file in a drive of the simulation. */
export function driveIdOf({ id }: DraftFile): string {
  return `drive ${id}`;
}

/** Those of one account. */
export function ofAccount(entries: ReadonlyMap<string, Entry>, accountId: string): Entry[] {
  return [...entries.values()].filter((entry) => entry.accountId === accountId);
}
