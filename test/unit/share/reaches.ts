import type { Visibility } from '../../../lib/misskey/notes.ts';
import type { Entry } from '../../../lib/share/outbox/entry.ts';
import type { ShareEvent } from '../../../lib/share/outbox/step.ts';

/** A note on a server of the simulation: by which entry, from when, and how far it goes. */
export interface MadeNote {
  entryId: string;
  from: number;
  visibility: Visibility;
}

const fewest = { visibility: 'followers', localOnly: false } as const;

/** A wish for fewer people. */
export const narrowing: ShareEvent = { type: 'narrowed', to: fewest };

/** An entry is wanted for fewer people from now on. */
export function forFewer(wanted: Map<string, Entry>, id: string): void {
  const entry = wanted.get(id);
  if (entry) wanted.set(id, { ...entry, note: { ...entry.note, ...fewest } });
}

/** What a look finds of an entry at a time; null: nothing. */
export function foundIn(notes: readonly MadeNote[], id: string, time: number): ShareEvent | null {
  const there = notes.find(({ entryId, from }) => entryId === id && from <= time);
  if (!there) return null;
  const reach = { visibility: there.visibility, localOnly: false };
  return { type: 'found', madeAt: 0, noteId: 'note', changes: {}, reach };
}

/** A note of an entry goes from its server. */
export function takeAway(notes: MadeNote[], id: string): void {
  const index = notes.findIndex(({ entryId }) => entryId === id);
  if (index >= 0) notes.splice(index, 1);
}

interface World {
  entries: ReadonlyMap<string, Entry>;
  wanted: ReadonlyMap<string, Entry>;
  notes: readonly MadeNote[];
}

/** Whether a note goes to more people than is wanted by now, and its entry says nothing of it. */
export function wrongsOfReach({ entries, wanted, notes }: World): string[] {
  return [...entries.values()].flatMap(({ id, state }) => {
    const [there, ...more] = notes.filter(({ entryId }) => entryId === id);
    // Of two, by a person's own wish, it knows one.
    if (state.is !== 'posted' || !there || more.length > 0) return [];
    const isAsWanted = wanted.get(id)?.note.visibility === there.visibility;
    return isAsWanted || state.changes.wider === there.visibility ? [] : ['too far, and nothing said of it'];
  });
}
