import type { ErrorCode, ErrorDetail } from '../../misskey/errors.ts';
import type { NoteParams, Visibility } from '../../misskey/notes.ts';
import { sameWords, type Draft } from '../draft/draft.ts';

/** Why a person has to decide before anything is sent. */
export type Question = 'waitedTooLong' | 'notFound';

/** What the server made otherwise than asked; said beside *Open* and *Undo*. */
export interface ServerChanges {
  visibility?: Visibility;
  /** How far it had gone by then, where fewer people were chosen since: no server makes a note wider. */
  wider?: Visibility;
  localOnly?: boolean;
  filesDropped?: number;
  /** Pictures that had to be made smaller for it. */
  filesShrunk?: number;
  /** What it has made of a reaction that it does not know. */
  reaction?: string;
}

/** Not sent, or certainly not arrived; goes at `after`. `reason` says why it waits, null if it does not. */
export interface Queued {
  is: 'queued';
  after: number;
  reason: ErrorCode | null;
}

/** Its files are being uploaded since `since`. Nothing of the note has been sent. */
export interface Uploading {
  is: 'uploading';
  since: number;
}

/** A request is in flight since `since`. */
export interface Sending {
  is: 'sending';
  since: number;
}

/** It may or may not have arrived, and is looked for at `lookAt`. */
export interface Unsure {
  is: 'unsure';
  /** When the request began and when its connection ended. */
  since: number;
  lostAt: number;
  /** The server itself said 500, 502 or 503, in words of its own: no request is at work there any more. */
  plain: boolean;
  lookAt: number;
  /** What happened to the request. */
  reason: ErrorCode;
  /** How often it was looked for, with an answer or without. */
  looks: number;
  /** By the server's clock: when it was first heard of after the connection's end, and the first miss that counts. */
  heardAt: number | null;
  missedAt: number | null;
}

/** The person decides: send again, edit or discard. `since`: the request that may have made it, if there was one. */
export interface Asking {
  is: 'asking';
  question: Question;
  since: number | null;
}

export interface Posted {
  is: 'posted';
  noteId: string;
  at: number;
  changes: ServerChanges;
  /** Why *Undo* did not work, null otherwise. */
  problem: ErrorCode | null;
}

export interface Failed {
  is: 'failed';
  code: ErrorCode;
  detail: ErrorDetail;
  at: number;
}

/** The note is being deleted (`undoing`), or is gone and its text is a draft again (`undone`). */
export interface Undone {
  is: 'undoing' | 'undone';
  noteId: string;
  at: number;
  changes: ServerChanges;
}

/** Its words are a draft again since, and it is only to be thrown away: nothing of it is sent any more. */
export interface Reopened {
  is: 'reopened';
  at: number;
}

/** Where an entry stands. All times are ms since 1970 by this computer's clock. */
export type EntryState = Queued | Uploading | Sending | Unsure | Asking | Posted | Failed | Undone | Reopened;

/** One note on its way to one account. Written by the background alone. */
export interface Entry {
  /** `<draft id>:<account id>`: the same draft posted twice is one entry, however often the button is hit. */
  id: string;
  accountId: string;
  /** The draft it came from, or its copy for this account alone: what *Edit* and *Undo* bring back. */
  draft: Draft;
  /** Has its files when all of them are uploaded. */
  note: NoteParams;
  /** The server's clock before anything was uploaded for it, ms since 1970: what is younger in the drive, it has made. */
  uploadsFrom?: number;
  /** When the person last said "post this", ms since 1970: what waits too long after it asks. */
  wantedAt: number;
  /** Requests made so far. */
  attempts: number;
  /** The end of the rate limit that it ran into last, ms since 1970; 0 if there was none. */
  limitedUntil: number;
  /** When it was wished for last it was for more people than it goes to: said, as nobody sees it otherwise. */
  heldBack?: boolean;
  state: EntryState;
}

/** Storage keys of entries start with this. */
export const entryPrefix = 'entry:';

/** Whether an entry comes from a private window, and must not touch the disk. */
export function isPrivateEntry({ draft }: Entry): boolean {
  return draft.private;
}

/** The id of the entry that a draft becomes for an account. */
export function entryId(draftId: string, accountId: string): string {
  return `${draftId}:${accountId}`;
}

/** The draft that an entry's id names. */
export function draftOfEntry(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The account that an entry's id names. */
export function accountOfEntry(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** ms for which *Undo* stays one gesture away. */
const undoTime = 30_000;

/**
 * Whether a draft has become one of these entries as it is, for each of its accounts: written on since, or meant for
 * another account as well, it is a draft again.
 */
export function isPosted(draft: Draft, entries: readonly Entry[]): boolean {
  const wanted = [draft.accountId, ...(draft.alsoTo ?? [])];
  const made = entries
    .filter((entry) => draftOfEntry(entry.id) === draft.id && sameWords(entry.draft, draft))
    .map(({ accountId }) => accountId);
  return made.length >= wanted.length && wanted.every((id) => id === null || made.includes(id));
}

/** A note's request in flight has to end before its entry may go; a finished one has nothing to edit. */
export function canLeave({ state }: Entry): boolean {
  return leavable.has(state.is);
}

const leavable: ReadonlySet<EntryState['is']> = new Set([
  'queued',
  'uploading',
  'failed',
  'asking',
  'unsure',
]);

/** Whether all is over, and its words are on the server or a draft. */
export function isOver({ state }: Entry): boolean {
  return state.is === 'posted' || state.is === 'undone' || state.is === 'reopened';
}

/** Whether a person should see it unasked: it has not arrived, or it has just now and can be taken back at once. */
export function wantsAttention(entry: Entry, now: number): boolean {
  const { state } = entry;
  if (state.is === 'posted') return now - state.at < undoTime || state.problem !== null;
  return !isOver(entry);
}
