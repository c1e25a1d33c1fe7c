import type { ErrorCode, ErrorDetail } from '../../misskey/errors.ts';
import type { Upload } from '../draft/draft-file.ts';
import { canLeave, isOver } from './entry.ts';
import type { Entry, EntryState, Posted, ServerChanges, Undone, Unsure } from './entry.ts';
import { afterLook, afterMiss, doubtAbout } from './doubt.ts';
import { limitOf, minutes, seconds, tooLate } from './plan.ts';
import { narrowed, reachChanges, type ReachWish } from './narrowing.ts';
import type { Reach } from '../draft/reach.ts';
import { forgetUploads, giveAway, going, uploaded } from '../files/uploads.ts';

/** What can happen to an entry. */
export type ShareEvent =
  /** The background is about to send it. */
  | { type: 'send' }
  /** The server's clock was read, and its files follow one by one. */
  | { type: 'uploading'; from: number }
  | { type: 'uploaded'; fileId: string; upload: Upload }
  /** The background started anew and finds it as it was left. */
  | { type: 'restarted' }
  /** The server answered with the note. */
  | ({ type: 'arrived' } & There)
  /** The server explained why not. */
  | { type: 'refused'; code: ErrorCode; detail: ErrorDetail }
  /** Certainly not sent, or not before `after`: offline, or a rate limit. */
  | { type: 'postponed'; reason: ErrorCode; after: number }
  /** It may have arrived. `plain`: the server itself said so, and is not at work on it any more. */
  | { type: 'lost'; reason: ErrorCode; plain: boolean }
  /** A look found it, saw everything and not this one (at that time by the server's clock), or could not look. */
  | ({ type: 'found' } & There)
  | { type: 'missed'; serverTime: number }
  | { type: 'notLooked' }
  /** The person says: send it (again), knowing what is known. */
  | { type: 'sendAgain' }
  /** The person wishes for it once more, and it shall go as far as this. */
  | { type: 'narrowed'; to: ReachWish }
  /** Its words become a draft again: as the person wishes, or because its account is gone, whatever is under way. */
  | { type: 'reopened'; byForce?: boolean }
  | { type: 'undo' }
  | { type: 'undone' }
  | { type: 'notUndone'; reason: ErrorCode };

/** A note that is on the server. */
interface There {
  noteId: string;
  /** ms since 1970 by the server's clock. */
  madeAt: number;
  /** But for how far it goes. */
  changes: ServerChanges;
  /** How far it goes, as much as is known; absent where the note is not ours. */
  reach?: Partial<Reach>;
}

/** How long a server that answers with errors is left alone after each attempt; then it has failed. */
const pauseAfter = [5 * seconds, 30 * seconds, 2 * minutes];

/**
 * The outbox in one pure function: an entry, the time (ms since 1970) and what happened -> the entry as it stands
 * then. An event that makes no sense in a state changes nothing. Never leads from "may have arrived" to "send"
 * unless absence was believed or a person said so.
 */
export function step(entry: Entry, now: number, event: ShareEvent): Entry {
  const { state } = entry;
  switch (event.type) {
    case 'send':
      return state.is === 'queued' && !tooLate(entry, now) && now >= state.after
        ? going(entry, now)
        : late(entry, now);
    case 'uploading':
      return state.is === 'uploading' ? { uploadsFrom: event.from, ...entry } : entry;
    case 'uploaded':
      return state.is === 'uploading' ? uploaded(entry, event.fileId, event.upload, now) : entry;
    case 'restarted':
      return restarted(entry, now);
    case 'arrived':
      return mayHaveArrived(state) ? to(entry, posted(entry, event, now)) : entry;
    case 'found':
      // "Send again" was said during the look: what it would send is there.
      return mayHaveArrived(state) || state.is === 'queued' ? to(entry, posted(entry, event, now)) : entry;
    case 'refused':
      return isInFlight(state) ? refused(entry, event, now) : entry;
    case 'postponed':
      return isInFlight(state) || state.is === 'queued' ? postponed(entry, event, now) : entry;
    case 'lost':
      return state.is === 'sending' ? to(giveAway(entry), doubtAbout(state, now, event)) : entry;
    case 'missed':
      return state.is === 'unsure' ? missed(entry, state, now, event.serverTime) : entry;
    case 'notLooked':
      return state.is === 'unsure' ? orAsk(entry, afterLook(state, now), now) : entry;
    case 'sendAgain':
      return sentAgain(entry, now);
    case 'narrowed':
      return narrowed(entry, event.to);
    case 'reopened': {
      const may = event.byForce ? !isOver(entry) : canLeave(entry);
      return may ? to(entry, { is: 'reopened', at: now }) : entry;
    }
    case 'undo':
      return state.is === 'posted' ? to(entry, undoing(state, 'undoing', now)) : entry;
    case 'undone':
      return state.is === 'undoing' ? to(entry, undoing(state, 'undone', now)) : entry;
    case 'notUndone':
      return state.is === 'undoing' ? to(entry, { ...state, is: 'posted', problem: event.reason }) : entry;
  }
}

/** States in which the server may have the note: found there, it is posted. */
export function mayHaveArrived(state: EntryState): boolean {
  return state.is === 'sending' || state.is === 'unsure' || (state.is === 'asking' && state.since !== null);
}

function isInFlight({ is }: EntryState): boolean {
  return is === 'sending' || is === 'uploading';
}

/** A note that was on its way may have arrived; files that were are just uploaded again. */
function restarted(entry: Entry, now: number): Entry {
  const { state } = entry;
  if (state.is === 'uploading') return to(entry, { is: 'queued', after: now, reason: null });
  if (state.is !== 'sending') return entry;
  return to(giveAway(entry), doubtAbout(state, now, { reason: 'unreachable', plain: false }));
}

function late(entry: Entry, now: number): Entry {
  return entry.state.is === 'queued' && tooLate(entry, now)
    ? to(entry, { is: 'asking', question: 'waitedTooLong', since: null })
    : entry;
}

/** Goes at once, but for a rate limit: every call made while limited pushes its end on. */
function sentAgain(entry: Entry, now: number): Entry {
  const { is } = entry.state;
  if (is !== 'queued' && is !== 'unsure' && is !== 'asking' && is !== 'failed') return entry;
  return waiting({ ...entry, wantedAt: now, attempts: 0 }, now, null, now);
}

function postponed(
  entry: Entry,
  { reason, after }: { reason: ErrorCode; after: number },
  now: number,
): Entry {
  const limitedUntil = reason === 'rateLimited' ? after : entry.limitedUntil;
  // What the server did not even look at was no attempt.
  const attempts = entry.attempts - (entry.state.is === 'sending' ? 1 : 0);
  return late(waiting({ ...entry, attempts, limitedUntil }, Math.max(after, now), reason, now), now);
}

function waiting(entry: Entry, after: number, reason: ErrorCode | null, now: number): Entry {
  const limit = limitOf(entry, now);
  return limit > after
    ? to(entry, { is: 'queued', after: limit, reason: 'rateLimited' })
    : to(entry, { is: 'queued', after, reason });
}

/** What is asked may have become less since the request began. */
function posted({ note }: Entry, { noteId, changes, reach = {} }: There, at: number): EntryState {
  return { is: 'posted', noteId, at, changes: { ...changes, ...reachChanges(note, reach) }, problem: null };
}

/** Files that are gone from the drive are not asked for again. */
function refused(entry: Entry, event: { code: ErrorCode; detail: ErrorDetail }, now: number): Entry {
  return to(event.code === 'noSuchFile' ? forgetUploads(entry) : entry, failed(event, now));
}

function failed({ code, detail }: { code: ErrorCode; detail: ErrorDetail }, at: number): EntryState {
  return { is: 'failed', code, detail, at };
}

function undoing({ noteId, changes }: Posted | Undone, is: 'undoing' | 'undone', at: number): Undone {
  return { is, noteId, at, changes };
}

function missed(entry: Entry, state: Unsure, now: number, serverTime: number): Entry {
  const still = afterMiss(state, now, serverTime);
  return still ? orAsk(entry, still, now) : believedAbsent(entry, state, now);
}

function believedAbsent(entry: Entry, { plain, reason }: Unsure, now: number): Entry {
  const pause = pauseAfter[entry.attempts - 1];
  // An answer that is no error of Misskey's and no success (a proxy's 404, say) will be the same next time.
  if (pause === undefined || reason === 'badAnswer')
    return to(entry, failed({ code: reason, detail: {} }, now));
  return late(to(entry, { is: 'queued', after: now + (plain ? pause : 0), reason }), now);
}

/** Not known for so long that a person has to decide. */
function orAsk(entry: Entry, state: Unsure, now: number): Entry {
  return tooLate(entry, now)
    ? to(entry, { is: 'asking', question: 'notFound', since: state.since })
    : to(entry, state);
}

function to(entry: Entry, state: EntryState): Entry {
  return { ...entry, state };
}
