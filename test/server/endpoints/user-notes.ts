import { isPureRenote, isVisibleTo } from '../entities/note.ts';
import type { Note, User } from '../model.ts';
import type { World } from '../world.ts';

type Query = {
  userId: string;
  withReplies: boolean;
  withRenotes: boolean;
  withChannelNotes: boolean;
  withFiles: boolean;
  limit: number;
  sinceId?: string;
  untilId?: string;
  sinceDate?: number;
  untilDate?: number;
};

/**
 * `users/notes`, newest first; from the oldest when only a lower bound is given. One's own followers and
 * specified notes are in it whatever the token may do.
 */
export function notesOfUser(world: World, viewer: User | null, query: Query): Note[] {
  const wanted = [...world.notes.values()].filter(
    (note) =>
      note.userId === query.userId &&
      isVisibleTo(world, note, viewer) &&
      isInRange(note, query) &&
      isAskedFor(world, note, query),
  );
  wanted.sort((a, b) => (a.id < b.id ? 1 : -1));
  const isFromOldest = query.sinceId !== undefined && query.untilId === undefined;
  return isFromOldest ? wanted.slice(-query.limit).toReversed() : wanted.slice(0, query.limit);
}

function isInRange(note: Note, { sinceId, untilId, sinceDate, untilDate }: Query): boolean {
  return (
    (sinceId === undefined || note.id > sinceId) &&
    (untilId === undefined || note.id < untilId) &&
    (sinceDate === undefined || note.createdAt > sinceDate) &&
    (untilDate === undefined || note.createdAt < untilDate)
  );
}

/** A reply to oneself is no reply here. */
function isAskedFor(world: World, note: Note, query: Query): boolean {
  const repliedTo = world.notes.get(note.replyId ?? '');
  if (!query.withReplies && note.replyId && repliedTo?.userId !== note.userId) return false;
  if (!query.withRenotes && isPureRenote(note)) return false;
  if (!query.withChannelNotes && note.channelId) return false;
  return !query.withFiles || note.fileIds.length > 0;
}
