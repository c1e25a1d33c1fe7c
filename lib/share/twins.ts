import { connectionOf } from '../accounts/tokens.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { deleteNote, newestNotes, serverTime, type NoteParams } from '../misskey/notes.ts';
import type { Connection } from '../misskey/request.ts';
import type { Entry } from './entry.ts';
import { defineSharedRecords } from './homes.ts';
import { isThisNote } from './note.ts';
import { outbox } from './outbox.ts';

/**
 * Browsers themselves send a request a second time when a kept connection closes before any answer, POST included (seen
 * in Chromium 156: two notes 13 ms apart). Nothing in `fetch` prevents it, so every note is looked after once.
 */
interface Watch {
  id: string;
  accountId: string;
  note: NoteParams;
  /** The one request of ours: from its beginning to its end, ms since 1970. */
  since: number;
  until: number;
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
/** ms by which clocks and requests may differ. */
const slack = 1000;

/** Remembers to look whether the request that made this entry's note, begun at `since`, has made another. */
export async function watchForTwin(
  { id, accountId, note, draft }: Entry,
  since: number,
  until: number,
): Promise<void> {
  const watch = { id, accountId, note, since, until, at: until + settling, tries: 0, private: draft.private };
  await watches.set(id, watch);
}

/** When the next look is due, ms since 1970; Infinity if none is. */
export async function nextTwinLook(): Promise<number> {
  return Math.min(Infinity, ...(await watches.all()).map(({ at }) => at));
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
    if (watch.at > now) continue;
    const done = (await removeTwin(watch)) || watch.tries + 1 >= mostTries;
    if (done) await watches.remove(watch.id);
    else await watches.set(watch.id, { ...watch, tries: watch.tries + 1, at: now + pause });
  }
}

/** false: the server could not be asked now. */
async function removeTwin(watch: Watch): Promise<boolean> {
  const connection = await connectionOf(watch.accountId);
  if (!connection) return true;
  try {
    for (const noteId of await twinsOf(watch, connection)) await deleteNote(connection, noteId);
    return true;
  } catch (error) {
    if (error instanceof MisskeyError) return error.code === 'noSuchNote';
    throw error;
  }
}

/** Notes of these very words, made while the one request ran, that no entry knows of. */
async function twinsOf({ accountId, note, since, until }: Watch, connection: Connection): Promise<string[]> {
  const userId = accountId.slice(0, accountId.lastIndexOf('@'));
  const [time, notes] = await Promise.all([serverTime(connection), newestNotes(connection, userId)]);
  const ahead = time === null ? 0 : time - Date.now();
  const isOfThen = (createdAt: number) =>
    createdAt >= since + ahead - slack && createdAt <= until + ahead + slack;
  const owned = new Set(
    (await outbox.all()).flatMap(({ state }) => ('noteId' in state ? [state.noteId] : [])),
  );
  return notes
    .filter((made) => !owned.has(made.id) && isThisNote(note, made) && isOfThen(Date.parse(made.createdAt)))
    .map(({ id }) => id);
}
