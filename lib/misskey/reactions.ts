import { MisskeyError } from './errors.ts';
import { showPost } from './posts.ts';
import { request, type Connection } from './request.ts';
import { hasOldPermissions, type Software } from './software.ts';

/** What Misskey itself offers first, and what each is called up to version 11, which keeps the names. */
const names: Readonly<Record<string, string>> = {
  '👍': 'like',
  '❤': 'love',
  '😆': 'laugh',
  '🤔': 'hmm',
  '😮': 'surprise',
  '🎉': 'congrats',
  '💢': 'angry',
  '😥': 'confused',
  '😇': 'rip',
  '🍮': 'pudding',
};

/** The reactions that every server takes. */
export const usualReactions: readonly string[] = Object.keys(names);

/** Whether a server takes other reactions than the usual ones: v10 has these alone. */
export function takesAnyReaction(software: Software): boolean {
  return !hasOldPermissions(software);
}

/** Whether this can be a reaction: one emoji, or the name of a custom one between colons. */
export function isReaction(word: string): boolean {
  if (/^:[\w+-]{1,100}:$/.test(word)) return true;
  const isOne = word.length <= 40 && [...new Intl.Segmenter().segment(word)].length === 1;
  return isOne && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(word);
}

/** Whether two words are one reaction, as servers write it by their version: `❤`, `love`, `:x:`, `:x@.:`. */
export function isSameReaction(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(reaction: string): string {
  const bare = reaction.replaceAll('\uFE0F', '').replace(/^:([^:@]+)(?:@\.)?:$/, ':$1:');
  return names[bare] ?? bare;
}

/**
 * Reacts to a note. What is there already is what was wanted; another reaction makes way, where the server does not do
 * that itself. Resolves with the reaction that is there then, where that is not this one: what a server does not know, it
 * makes a heart. May be repeated. Throws MisskeyError.
 */
export async function react(
  connection: Connection,
  software: Software,
  noteId: string,
  reaction: string,
): Promise<string | null> {
  const word = takesAnyReaction(software) ? reaction : (names[plainEmoji(reaction)] ?? reaction);
  const create = () => request(connection, 'notes/reactions/create', { noteId, reaction: word });
  try {
    await create();
  } catch (error) {
    if (!says(error, 'ALREADY_REACTED')) throw error;
    const mine = await reactionOf(connection, noteId);
    if (mine === null || isSameReaction(mine, reaction)) return null;
    await unreact(connection, noteId);
    await create();
  }
  const made = reaction.startsWith(':') ? await reactionOf(connection, noteId) : null;
  return made === null || isSameReaction(made, reaction) ? null : made;
}

/** Takes the reaction to a note back; none there is what was wanted. Throws MisskeyError. */
export async function unreact(connection: Connection, noteId: string): Promise<void> {
  try {
    await request(connection, 'notes/reactions/delete', { noteId });
  } catch (error) {
    if (!says(error, 'NOT_REACTED')) throw error;
  }
}

/** What this account has reacted with; null if it has not. Throws MisskeyError. */
export async function reactionOf(connection: Connection, noteId: string): Promise<string | null> {
  return (await showPost(connection, noteId)).myReaction;
}

function plainEmoji(reaction: string): string {
  return reaction.replaceAll('\uFE0F', '');
}

function says(error: unknown, code: string): boolean {
  return error instanceof MisskeyError && error.detail.serverCode === code;
}
