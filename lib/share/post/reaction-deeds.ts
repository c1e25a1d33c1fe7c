import { serverTime } from '../../misskey/notes.ts';
import { isSameReaction, react, reactionOf, unreact } from '../../misskey/reactions.ts';
import type { Connection } from '../../misskey/request.ts';
import type { Software } from '../../misskey/software.ts';
import type { Draft } from '../draft/draft.ts';
import type { ShareEvent } from '../outbox/step.ts';

/** A reaction to a post of the account's server. */
interface Reaction {
  noteId: string;
  reaction: string;
}

/** What a draft reacts with, and to what; null: it is a note. */
export function reactionIn({ target }: Pick<Draft, 'target'>): Reaction | null {
  return target?.deed === 'react' && target.reaction !== null
    ? { noteId: target.post.id, reaction: target.reaction }
    : null;
}

/** Reacts. Throws MisskeyError. */
export async function sendReaction(
  { noteId, reaction }: Reaction,
  software: Software,
  connection: Connection,
): Promise<ShareEvent> {
  const other = await react(connection, software, noteId, reaction);
  return { type: 'arrived', noteId, madeAt: Date.now(), changes: other === null ? {} : { reaction: other } };
}

/** Looks whether the post has the reaction. Throws MisskeyError. */
export async function lookForReaction(
  { noteId, reaction }: Reaction,
  connection: Connection,
): Promise<ShareEvent> {
  const [mine, time] = await Promise.all([reactionOf(connection, noteId), serverTime(connection)]);
  return mine !== null && isSameReaction(mine, reaction)
    ? { type: 'found', noteId, madeAt: Date.now(), changes: {} }
    : { type: 'missed', serverTime: time ?? Date.now() };
}

/** Takes it back. Throws MisskeyError. */
export async function takeReactionBack({ noteId }: Reaction, connection: Connection): Promise<void> {
  await unreact(connection, noteId);
}
