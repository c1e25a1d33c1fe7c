import { defineItem } from '../../browser/items.ts';
import { wantsAttention, type Entry } from './entry.ts';

/** Which entries a person should see unasked, so that a page need not read the whole outbox to open. */
export interface Attention {
  /** The few to be shown, the most pressing first. */
  ids: string[];
  /** How many more there are. */
  more: number;
}

const none: Attention = { ids: [], more: 0 };
/** More than these are no glance but a list. */
const atAGlance = 5;

/** For normal windows and for private ones. Written by the background; ids are no words, and still not for the disk. */
export const attention = defineItem('session', 'attention', { normal: none, private: none });

/** Says anew what wants attention. */
export async function callAttention(entries: readonly Entry[], now: number): Promise<void> {
  const open = entries.filter((entry) => wantsAttention(entry, now)).toSorted(byUrgency);
  const next = {
    normal: glanceAt(open.filter(({ draft }) => !draft.private)),
    private: glanceAt(open.filter(({ draft }) => draft.private)),
  };
  if (JSON.stringify(next) !== JSON.stringify(await attention.get())) await attention.set(next);
}

function glanceAt(open: readonly Entry[]): Attention {
  const ids = open.slice(0, atAGlance).map(({ id }) => id);
  return { ids, more: open.length - ids.length };
}

/** What needs a person comes first, then what was wanted last. */
function byUrgency(a: Entry, b: Entry): number {
  return Number(isStuck(b)) - Number(isStuck(a)) || b.wantedAt - a.wantedAt;
}

/** Whether nothing happens any more unless a person says so. */
export function isStuck({ state }: Entry): boolean {
  return state.is === 'failed' || state.is === 'asking';
}
