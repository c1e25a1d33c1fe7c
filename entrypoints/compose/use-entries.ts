import { useRef } from 'preact/hooks';
import { useSomeRecords } from '../../components/common/use-records.ts';
import { entries } from '../../lib/share/outbox/entries.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';

/**
 * Outbox entries as they change, in that order. One that is tidied away meanwhile, or about to be, stays on the screen as
 * it was seen last: its words must not look as if they were still to be posted.
 */
export function useEntries(ids: readonly string[]): Entry[] {
  const there = useSomeRecords(entries, ids)?.filter(({ state }) => state.is !== 'reopened') ?? [];
  const seen = useRef<Readonly<Record<string, Entry>>>({});
  seen.current = { ...seen.current, ...Object.fromEntries(there.map((entry) => [entry.id, entry])) };
  return ids.flatMap((id) => seen.current[id] ?? []);
}
