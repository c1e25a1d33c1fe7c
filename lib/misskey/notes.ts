import type { entities } from 'misskey-js';
import { MisskeyError } from './errors.ts';
import { isLikeId, isObject } from './refusal.ts';
import { request, type Connection } from './request.ts';

const visibilities = ['public', 'home', 'followers', 'specified'] as const;

export type Visibility = (typeof visibilities)[number];

/** Whether a server's word is one of the four. */
export function isVisibility(word: unknown): word is Visibility {
  return visibilities.some((known) => known === word);
}

/** A note as it is asked for. What is empty is left out: `null` and `''` are refused by some servers. */
export interface NoteParams {
  text?: string;
  cw?: string;
  visibility: Visibility;
  /** Ids of those whom a direct note is for, besides its author. */
  visibleUserIds?: string[];
  localOnly: boolean;
  replyId?: string;
  /** With a text it is quoted, without one renoted. */
  renoteId?: string;
  reactionAcceptance?: 'likeOnly' | 'nonSensitiveOnly';
  fileIds?: string[];
}

/** A note as a server tells of it: the parts that every version and fork has. */
export type Note = Pick<entities.Note, 'id' | 'createdAt' | 'text'> &
  Partial<Pick<entities.Note, 'cw' | 'localOnly' | 'fileIds' | 'renoteId' | 'replyId'>> & {
    /** null: none of the four. */
    visibility: Visibility | null;
  };

/** ms. Longer than an honest server takes, shorter than the 30 s after which browsers abort a worker's fetch. */
const createPatience = 25_000;

/** Makes a note. Never call it twice for one note: servers do not recognise a repetition. Throws MisskeyError. */
export async function createNote(connection: Connection, note: NoteParams): Promise<Note> {
  const answer = await request(connection, 'notes/create', note, { timeout: createPatience });
  return readNote(isObject(answer) ? answer['createdNote'] : null);
}

/** Deletes a note, here and wherever it was federated to. Throws MisskeyError `noSuchNote` if it is gone already. */
export async function deleteNote(connection: Connection, noteId: string): Promise<void> {
  await request(connection, 'notes/delete', { noteId });
}

/**
 * The user's newest notes of every kind, newest first. The body is the one that all versions answer alike:
 * `sinceDate` and `untilId` are not (misskey.io answered 500), and v12 ignores what it does not know. What a list lacks is
 * taken for absent, so one in which anything cannot be read is none. Throws MisskeyError.
 */
export async function newestNotes(connection: Connection, userId: string): Promise<Note[]> {
  const answer = await request(connection, 'users/notes', {
    userId,
    limit: 30,
    withReplies: true,
    withChannelNotes: true,
  });
  if (!Array.isArray(answer)) throw new MisskeyError('badAnswer', { status: 200 });
  return answer.map(readNote);
}

/** The server's clock, ms since 1970; null where it does not tell, since v11 has no `ping`. Throws MisskeyError. */
export async function serverTime(connection: Connection): Promise<number | null> {
  try {
    const answer = await request({ origin: connection.origin }, 'ping');
    const pong = isObject(answer) ? answer['pong'] : null;
    if (typeof pong !== 'number') throw new MisskeyError('badAnswer', { status: 200 });
    return pong;
  } catch (error) {
    if (error instanceof MisskeyError && error.detail.status === 404) return null;
    throw error;
  }
}

/** What of a note is of the right kind. Throws MisskeyError `badAnswer` without an id. */
function readNote(value: unknown): Note {
  if (!isObject(value) || !isLikeId(value['id'])) throw new MisskeyError('badAnswer', { status: 200 });
  const { id, createdAt, text, cw, visibility, localOnly, fileIds, renoteId, replyId } = value;
  return {
    id,
    createdAt: typeof createdAt === 'string' ? createdAt : '',
    text: typeof text === 'string' ? text : null,
    cw: typeof cw === 'string' ? cw : null,
    visibility: isVisibility(visibility) ? visibility : null,
    // Absent in v12 unless true.
    localOnly: localOnly === true,
    fileIds: Array.isArray(fileIds) ? fileIds.filter((fileId) => typeof fileId === 'string') : [],
    renoteId: typeof renoteId === 'string' ? renoteId : null,
    replyId: typeof replyId === 'string' ? replyId : null,
  };
}

/** Where people read a note. */
export function noteUrl(origin: string, noteId: string): string {
  return `${origin}/notes/${encodeURIComponent(noteId)}`;
}
