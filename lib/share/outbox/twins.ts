import { connectionOf } from '../../accounts/tokens.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import { deleteNote, newestNotes, type NoteParams } from '../../misskey/notes.ts';
import type { Connection } from '../../misskey/request.ts';
import type { Entry } from './entry.ts';
import { defineSharedRecords } from '../homes.ts';
import { isThisNote } from '../draft/note.ts';
import { outbox } from './outbox.ts';
import { reactionIn } from '../post/reaction-deeds.ts';

/**
 * Browsers themselves send a request a second time when a kept connection closes before any answer, POST included (seen
 * in Chromium 156: two notes 13 ms apart). Nothing in `fetch` prevents it, so every note is looked after once.
 */
export interface Watch {
  id: string;
  accountId: string;
  note: NoteParams;
  /** When the server made the note we know of, ms since 1970 by its own clock: ours may be set meanwhile. */
  madeAt: number;
  /** How long the one request of ours was under way, ms. */
  took: number;
  /** When to look. */
  at: number;
  tries: number;
  private: boolean;
}

const watches = defineSharedRecords<Watch>('twin:', (watch) => watch.private);

/** ms after which a twin is surely in the user's list. */
const settling = 2000;
/** ms between tries, and how many there are. */
const pause = 30_000;
const mostTries = 3;
/** ms by which both may be further apart than the request was long. */
const slack = 1000;
/** ms. No request is under way for longer; a clock that is set meanwhile says otherwise. */
const longestRequest = 30_000;

/**
 * Remembers to look whether the request that made this entry's note at `madeAt`, and took so long, has made another. A
 * reaction made twice is one.
 */
export async function watchForTwin(
  { id, accountId, note, draft }: Entry,
  madeAt: number,
  took: number,
): Promise<void> {
  if (reactionIn(draft)) return;
  const at = Date.now() + settling;
  await watches.set(id, { id, accountId, note, madeAt, took, at, tries: 0, private: draft.private });
}

/** When the next look is due, ms since 1970; Infinity if none is. */
export async function nextTwinLook(): Promise<number> {
  const now = Date.now();
  return Math.min(Infinity, ...(await watches.all()).map((watch) => dueAt(watch, now)));
}

/** What is further away than any look is planned was planned before the clock was set back. */
function dueAt({ at }: Watch, now: number): number {
  return at > now + pause ? now : at;
}

/** Looks after these no more: their account or their private window is gone. */
export async function forgetTwins(
  which: (watch: Pick<Watch, 'accountId' | 'private'>) => boolean,
): Promise<void> {
  await Promise.all((await watches.all()).filter(which).map(({ id }) => watches.remove(id)));
}

/** Looks where it is time to, and deletes what the browser made a second time. */
export async function removeTwins(now: number): Promise<void> {
  for (const watch of await watches.all()) {
    if (dueAt(watch, now) > now) continue;
    const done = (await removeTwin(watch)) || watch.tries + 1 >= mostTries;
    if (done) await watches.remove(watch.id);
    else await watches.set(watch.id, { ...watch, tries: watch.tries + 1, at: now + pause });
  }
}

/** false: the server could not be asked now. */
async function removeTwin(watch: Watch): Promise<boolean> {
  try {
    const connection = await connectionOf(watch.accountId);
    if (!connection) return true;
    for (const noteId of await twinsOf(watch, connection)) await deleteNote(connection, noteId);
    return true;
  } catch (error) {
    if (error instanceof MisskeyError) return error.code === 'noSuchNote';
    throw error;
  }
}

/** Notes of these very words, made while the one request ran, that no entry knows of. */
async function twinsOf({ accountId, note, madeAt, took }: Watch, connection: Connection): Promise<string[]> {
  const userId = accountId.slice(0, accountId.lastIndexOf('@'));
  const notes = await newestNotes(connection, userId);
  const longest = Math.min(Math.max(took, 0), longestRequest) + slack;
  const isOfThen = (createdAt: number) => Math.abs(createdAt - madeAt) <= longest;
  const entries = (await outbox.all()).filter((entry) => entry.accountId === accountId);
  const owned = new Set(entries.flatMap(({ state }) => ('noteId' in state ? [state.noteId] : [])));
  return notes
    .filter((made) => !owned.has(made.id) && isThisNote(note, made) && isOfThen(Date.parse(made.createdAt)))
    .map(({ id }) => id);
}
