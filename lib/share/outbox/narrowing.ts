import type { NoteParams, Visibility } from '../../misskey/notes.ts';
import type { Entry, EntryState, ServerChanges } from './entry.ts';
import { narrower, type Reach } from '../draft/reach.ts';
import { reachBeside } from '../draft/target.ts';

/** Who may see a note is the part of it that can be wished for otherwise while it is on its way. */
export type ReachWish = Pick<NoteParams, 'visibility' | 'localOnly' | 'visibleUserIds'>;

/**
 * An entry that was wished for once more, from another window: it goes to no more people than both wishes say. What has
 * gone further by then is said where the note is, and so is what was wished for further now.
 */
export function narrowed(entry: Entry, { visibleUserIds, ...wish }: ReachWish): Entry {
  const { note, draft, state } = entry;
  const reach = reachBeside(wish, note);
  const heldBack = !isSameReach(reach, wish);
  if (isSameReach(reach, note))
    return heldBack === (entry.heldBack ?? false) ? entry : { ...entry, heldBack };
  return {
    ...entry,
    heldBack,
    note: { ...(visibleUserIds && { visibleUserIds }), ...note, ...reach },
    // A direct note is never local only; what was chosen of that is for when it is none any more.
    draft: { ...draft, visibility: reach.visibility, localOnly: reach.localOnly || draft.localOnly },
    state: 'changes' in state ? measured(state, note, reach) : state,
  };
}

/** Whether two go to the same people. */
export function isSameReach(one: Reach, other: Reach): boolean {
  return one.visibility === other.visibility && one.localOnly === other.localOnly;
}

/** How far a note goes, where that is other than asked. */
export function reachChanges(asked: Reach, { visibility, localOnly }: Partial<Reach>): ServerChanges {
  return {
    ...(visibility !== undefined && visibilityChange(asked.visibility, visibility)),
    ...(localOnly !== undefined && localOnly !== asked.localOnly && { localOnly }),
  };
}

function visibilityChange(asked: Visibility, there: Visibility): ServerChanges {
  if (there === asked) return {};
  return narrower(there, asked) === there ? { visibility: there } : { wider: there };
}

/** What is there, measured by what is asked now. */
function measured<State extends EntryState & { changes: ServerChanges }>(
  state: State,
  before: Reach,
  asked: Reach,
): State {
  const { visibility, wider, localOnly = before.localOnly, ...rest } = state.changes;
  const there = { visibility: visibility ?? wider ?? before.visibility, localOnly };
  return { ...state, changes: { ...rest, ...reachChanges(asked, there) } };
}
