import { isPureRenote, packNote } from '../entities/note.ts';
import { isObject } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Note, User } from '../model.ts';
import type { World } from '../world.ts';

/** What the main channel tells a user of a new note: that they are mentioned, replied to or renoted. */
export function mainEventsOfNote(world: World, note: Note, user: User): { type: string; body: unknown }[] {
  if (note.userId === user.id) return [];
  const { heard } = world.personality.looks;
  const events: { type: string; body: unknown }[] = [];
  const isMentioned = note.mentions.includes(user.id);
  if (isMentioned) events.push({ type: 'mention', body: heard(packNote(world, note, user), user) });
  // Misskey waits two seconds for the note to be read; here nobody ever reads one.
  const tells = world.personality.streaming.tellsUnreadMentions;
  if (isMentioned && tells) events.push({ type: 'unreadMention', body: note.id });
  const reply = world.notes.get(note.replyId ?? '');
  if (reply?.userId === user.id) events.push({ type: 'reply', body: streamedNote(world, note, user) });
  const renote = world.notes.get(note.renoteId ?? '');
  if (renote?.userId === user.id && isPureRenote(note)) {
    events.push({ type: 'renote', body: streamedNote(world, note, user) });
  }
  return events;
}

/** Notes on a timeline carry who reacted how, for the client to find its own reaction. */
export function streamedNote(world: World, note: Note, viewer: User | null): Packed {
  return withReactionPairs(world, packNote(world, note, viewer));
}

function withReactionPairs(world: World, packed: Packed): Packed {
  const note = world.notes.get(String(packed['id']));
  const pairs = [...(note?.reactions ?? [])].map(([userId, reaction]) => `${userId}/${reaction}`);
  const { reply, renote } = packed;
  const seen = note ? world.personality.looks.streamed({ reactionAndUserPairCache: pairs }, note, world) : {};
  return {
    ...packed,
    ...seen,
    ...(isObject(reply) ? { reply: withReactionPairs(world, reply) } : {}),
    ...(isObject(renote) ? { renote: withReactionPairs(world, renote) } : {}),
  };
}
