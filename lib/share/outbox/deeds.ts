import { accountById, changeAccount } from '../../accounts/accounts.ts';
import { connectionOf } from '../../accounts/tokens.ts';
import { isOnline } from '../../browser/platform.ts';
import { MisskeyError, type ErrorCode, type ErrorDetail } from '../../misskey/errors.ts';
import { createNote, deleteNote, newestNotes, serverTime, type Note } from '../../misskey/notes.ts';
import type { Connection } from '../../misskey/request.ts';
import { knowsRepetitions, type Software } from '../../misskey/software.ts';
import type { Entry, Unsure } from './entry.ts';
import { isSameReach } from './narrowing.ts';
import { changesOf, isThisNote, reachThere } from '../draft/note.ts';
import { outbox } from './outbox.ts';
import { lookForReaction, reactionIn, sendReaction, takeReactionBack } from '../post/reaction-deeds.ts';
import { repeated } from './repetition.ts';
import { longestWait } from './plan.ts';
import type { ShareEvent } from './step.ts';

/** ms an offline entry waits before it is tried again; any page's `online` event comes sooner. */
const offlinePause = 60_000;
/** A note may be older than its request by this much (ms) and still be the one: clocks are read, not known. */
const clockSlack = 60_000;
/** `users/notes` answers at most this many. */
const notesPerLook = 30;

/** Whether an entry can be sent now. null: yes; else what it waits for. */
export function obstacle(now: number): ShareEvent | null {
  // Known never to have left: no doubt arises, so nothing has to be looked up later.
  return isOnline() ? null : { type: 'postponed', reason: 'offline', after: now + offlinePause };
}

/** Makes the one request of a `sending` entry; resolves with what happened. */
export async function sendNote(entry: Entry): Promise<ShareEvent> {
  const sender = await senderOf(entry).catch(asMisskeyError);
  // Nothing has left yet.
  if (sender instanceof MisskeyError) return { type: 'refused', code: sender.code, detail: sender.detail };
  const send = () => sendOnce(entry, sender);
  return knowsRepetitions(sender.software) ? repeated(send, () => isStillAsked(entry)) : send();
}

interface Sender {
  software: Software;
  connection: Connection;
}

/** Who sends an entry. Throws MisskeyError if the account is not signed in, or nothing may be sent. */
async function senderOf({ accountId }: Entry): Promise<Sender> {
  const [account, connection] = await Promise.all([accountById(accountId), connectionOf(accountId)]);
  if (!account || !connection) throw new MisskeyError('signInAgain');
  return { software: account.software, connection };
}

/** Whether nobody has wished since that it goes to fewer people. */
async function isStillAsked({ id, note }: Entry): Promise<boolean> {
  const now = await outbox.get(id);
  return now !== null && isSameReach(now.note, note);
}

async function sendOnce(entry: Entry, { software, connection }: Sender): Promise<ShareEvent> {
  const reaction = reactionIn(entry.draft);
  try {
    if (reaction) return await sendReaction(reaction, software, connection);
    const note = await createNote(connection, entry.note);
    return { type: 'arrived', ...madeAs(entry, note) };
  } catch (error) {
    return afterError(entry, asMisskeyError(error));
  }
}

/** Looks for the note of an `unsure` entry among the user's newest, by the server's clock. */
export async function lookForNote(entry: Entry, state: Unsure): Promise<ShareEvent> {
  const reaction = reactionIn(entry.draft);
  try {
    const connection = await connectionOf(entry.accountId);
    if (!connection) return { type: 'notLooked' };
    return await (reaction ? lookForReaction(reaction, connection) : look(entry, state, connection));
  } catch (error) {
    await markAccount(entry.accountId, asMisskeyError(error).code);
    return { type: 'notLooked' };
  }
}

/** Deletes the note of an `undoing` entry, or takes its reaction back. */
export async function takeBack(
  entry: Entry,
  noteId: string,
): Promise<ShareEvent & { type: 'undone' | 'notUndone' }> {
  const reaction = reactionIn(entry.draft);
  try {
    const connection = await connectionOf(entry.accountId);
    if (!connection) return { type: 'notUndone', reason: 'signInAgain' };
    await (reaction ? takeReactionBack(reaction, connection) : deleteNote(connection, noteId));
  } catch (error) {
    const { code } = asMisskeyError(error);
    // Gone already: that is what was wanted.
    if (code !== 'noSuchNote') return { type: 'notUndone', reason: code };
  }
  return { type: 'undone' };
}

async function look(entry: Entry, state: Unsure, connection: Connection): Promise<ShareEvent> {
  const userId = entry.accountId.slice(0, entry.accountId.lastIndexOf('@'));
  const [told, notes, owned] = await Promise.all([
    serverTime(connection),
    newestNotes(connection, userId),
    ownedNotes(entry),
  ]);
  const time = told ?? Date.now();
  const earliest = state.since + (time - Date.now()) - clockSlack;
  const alike = notes.filter((note) => !owned.has(note.id) && isThisNote(entry.note, note));
  const found = alike.find(since(earliest));
  if (found) return { type: 'found', ...madeAs(entry, found) };
  // The same words shortly before: an older note, or this one and our clock was set back since. And if all notes are
  // newer than the request, it may be behind the last one. Neither proves that it is absent; nor does the age of a note
  // where the server's clock is not known.
  const longBefore = told === null ? 0 : earliest - longestWait;
  const isOpen =
    alike.some(maybeSince(longBefore)) || notes.filter(maybeSince(earliest)).length >= notesPerLook;
  return isOpen ? { type: 'notLooked' } : { type: 'missed', serverTime: time };
}

/** What there is to know of an entry's note. */
function madeAs(entry: Entry, note: Note) {
  const changes = changesOf(entry, note);
  return { noteId: note.id, madeAt: Date.parse(note.createdAt), changes, reach: reachThere(note) };
}

/** Tells the notes made at `time` or later, ms since 1970. */
function since(time: number): (note: Note) => boolean {
  return (note) => Date.parse(note.createdAt) >= time;
}

/** The same, and what does not tell when it was made. */
function maybeSince(time: number): (note: Note) => boolean {
  return (note) => !(Date.parse(note.createdAt) < time);
}

/** Notes that other entries of an account are known to have made: the same words shared twice are two notes. */
async function ownedNotes({ id: own, accountId: of }: Entry): Promise<Set<string>> {
  const entries = await outbox.all();
  // Two servers may give the same id to two notes of one moment; and what was reacted to was made by nobody here.
  const others = entries.filter(
    ({ id, accountId, draft }) => id !== own && accountId === of && !reactionIn(draft),
  );
  return new Set(others.flatMap(({ state }) => ('noteId' in state ? [state.noteId] : [])));
}

async function afterError({ accountId, draft }: Entry, error: MisskeyError): Promise<ShareEvent> {
  const { code, detail } = error;
  await markAccount(accountId, code);
  // A reaction may be repeated: nothing speaks against it as soon as a look misses it.
  const isHarmless = reactionIn(draft) !== null;
  switch (code) {
    case 'rateLimited':
      // Every call made while limited pushes the end on.
      return { type: 'postponed', reason: code, after: detail.resetAt ?? Date.now() + 60_000 };
    case 'serverError':
      return { type: 'lost', reason: code, plain: isHarmless || saysItIsOver(detail) };
    case 'badAnswer':
    case 'unreachable':
    case 'timeout':
    case 'processing':
      return { type: 'lost', reason: code, plain: isHarmless };
    default:
      return { type: 'refused', code, detail };
  }
}

/**
 * Whether the server itself, in its own words, says that the request has failed. A proxy's error page tells nothing of
 * what goes on behind it: the note may be made seconds after a 502.
 */
function saysItIsOver({ serverCode, status }: ErrorDetail): boolean {
  return serverCode !== undefined && (status === 500 || status === 502 || status === 503);
}

const standings: Partial<Record<ErrorCode, 'signInAgain' | 'suspended' | 'moved'>> = {
  signInAgain: 'signInAgain',
  suspended: 'suspended',
  moved: 'moved',
};

/** What an error says of the account itself. */
export async function markAccount(accountId: string, code: ErrorCode): Promise<void> {
  const standing = standings[code];
  if (standing) await changeAccount(accountId, { standing });
}

/** What is not expected is a bug, and is shown as one. */
export function asMisskeyError(error: unknown): MisskeyError {
  return error instanceof MisskeyError ? error : new MisskeyError('bug', { message: String(error) }, error);
}
