import { copiesFor } from '../../../lib/share/copies.ts';
import { entryId, type Entry } from '../../../lib/share/entry.ts';
import { noteOf } from '../../../lib/share/note.ts';
import { minute, noon, queued, sampleAccount, sampleDraft, sampleEntry, second } from './samples.ts';

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

/** The entries of some accounts, so many of each; the first of each are what one draft became. */
export function entriesOf(counts: readonly number[]): Entry[] {
  if (!main) throw new Error('nobody');
  const drafts = ['first', 'second', 'third'].map((id) => sampleDraft({ id, text: id }));
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

/** Those of one account. */
export function ofAccount(entries: ReadonlyMap<string, Entry>, accountId: string): Entry[] {
  return [...entries.values()].filter((entry) => entry.accountId === accountId);
}
