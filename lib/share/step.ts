import type { ErrorCode, ErrorDetail } from '../misskey/errors.ts';
import type { Entry, EntryState, Posted, Sending, ServerChanges, Undone, Unsure } from './entry.ts';

/** What can happen to an entry. */
export type ShareEvent =
  /** The background is about to send it. */
  | { type: 'send' }
  /** The background started anew and finds it as it was left. */
  | { type: 'restarted' }
  /** The server answered with the note. */
  | { type: 'arrived'; noteId: string; changes: ServerChanges }
  /** The server explained why not. */
  | { type: 'refused'; code: ErrorCode; detail: ErrorDetail }
  /** Certainly not sent, or not before `after`: offline, or a rate limit. */
  | { type: 'postponed'; reason: ErrorCode; after: number }
  /** No explained answer. `plain`: a whole one, which says that no request is at work there any more. */
  | { type: 'lost'; reason: ErrorCode; plain: boolean }
  /** A look found it, looked at everything and did not, or could not look. */
  | { type: 'found'; noteId: string; changes: ServerChanges }
  | { type: 'missed' }
  | { type: 'notLooked' }
  /** The person says: send it (again), knowing what is known. */
  | { type: 'sendAgain' }
  | { type: 'undo' }
  | { type: 'undone' }
  | { type: 'notUndone'; reason: ErrorCode };

/** What the background has to do next for an entry, and when (ms since 1970). */
export type NextDeed = { deed: 'send' | 'look' | 'ask' | 'delete'; at: number };

const seconds = 1000;
const minutes = 60 * seconds;

/** Waited longer than this: a person decides, since a note that comes hours later is not what was meant. */
export const longestWait = 15 * minutes;

/** After a plain error the first looks come quickly; absence is believed at the second. */
const plainLooks = [2 * seconds, 5 * seconds];
/** After a lost connection: looks find it soon, but a request may still be at work at the server. */
const lostLooks = [2 * seconds, 5 * seconds, 15 * seconds, 45 * seconds];
/** The connection has to be over this long before a look that finds nothing counts … */
const stillAtWork = 2 * minutes;
/** … and such looks have to be this far apart. */
const betweenMisses = 30 * seconds;
const missesToBelieve = 2;
/** Looks never lie further apart. */
const seldomest = 5 * minutes;

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
        ? { ...entry, attempts: entry.attempts + 1, state: { is: 'sending', since: now } }
        : late(entry, now);
    case 'restarted':
      return state.is === 'sending'
        ? to(entry, unsure(state, now, { reason: 'unreachable', plain: false }))
        : entry;
    case 'arrived':
      return mayHaveArrived(state) ? to(entry, posted(event, now)) : entry;
    case 'found':
      // "Send again" was said during the look: what it would send is there.
      return mayHaveArrived(state) || state.is === 'queued' ? to(entry, posted(event, now)) : entry;
    case 'refused':
      return state.is === 'sending' ? to(entry, failed(event, now)) : entry;
    case 'postponed':
      return state.is === 'sending' || state.is === 'queued' ? postponed(entry, event, now) : entry;
    case 'lost':
      return state.is === 'sending' ? to(entry, unsure(state, now, event)) : entry;
    case 'missed':
      return state.is === 'unsure' ? missed(entry, state, now) : entry;
    case 'notLooked':
      return state.is === 'unsure' ? orAsk(entry, looked(state, now), now) : entry;
    case 'sendAgain':
      return sentAgain(entry, now);
    case 'undo':
      return state.is === 'posted' ? to(entry, undoing(state, 'undoing', now)) : entry;
    case 'undone':
      return state.is === 'undoing' ? to(entry, undoing(state, 'undone', now)) : entry;
    case 'notUndone':
      return state.is === 'undoing' ? to(entry, { ...state, is: 'posted', problem: event.reason }) : entry;
  }
}

/** What is to be done next, or null when nothing happens by itself. No time is far away, even if the clock was set back. */
export function nextDeed(entry: Entry, now: number): NextDeed | null {
  const { state } = entry;
  const limit = entry.wantedAt + longestWait;
  if (state.is === 'queued') {
    if (tooLate(entry, now)) return { deed: 'ask', at: now };
    return state.after > limit ? { deed: 'ask', at: limit } : { deed: 'send', at: state.after };
  }
  // Looks are never planned further ahead: that time is of another clock.
  if (state.is === 'unsure') return { deed: 'look', at: state.lookAt > now + seldomest ? now : state.lookAt };
  if (state.is === 'undoing') return { deed: 'delete', at: now };
  return null;
}

/** States in which the server may have the note: found there, it is posted. */
export function mayHaveArrived(state: EntryState): boolean {
  return state.is === 'sending' || state.is === 'unsure' || (state.is === 'asking' && state.since !== null);
}

function tooLate({ wantedAt }: Entry, now: number): boolean {
  // A clock that was set back counts as well: what time it is cannot be known then.
  return Math.abs(now - wantedAt) >= longestWait;
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
  const isLimited = is === 'queued' && entry.state.reason === 'rateLimited';
  const state: EntryState = isLimited ? entry.state : { is: 'queued', after: now, reason: null };
  return { ...entry, wantedAt: now, attempts: 0, state };
}

function postponed(
  entry: Entry,
  { reason, after }: { reason: ErrorCode; after: number },
  now: number,
): Entry {
  return late({ ...entry, state: { is: 'queued', after: Math.max(after, now), reason } }, now);
}

function posted({ noteId, changes }: { noteId: string; changes: ServerChanges }, at: number): EntryState {
  return { is: 'posted', noteId, at, changes, problem: null };
}

function failed({ code, detail }: { code: ErrorCode; detail: ErrorDetail }, at: number): EntryState {
  return { is: 'failed', code, detail, at };
}

function undoing({ noteId, changes }: Posted | Undone, is: 'undoing' | 'undone', at: number): Undone {
  return { is, noteId, at, changes };
}

function unsure({ since }: Sending, lostAt: number, how: { reason: ErrorCode; plain: boolean }): Unsure {
  const { reason, plain } = how;
  const lookAt = lostAt + ((plain ? plainLooks : lostLooks)[0] ?? 0);
  return { is: 'unsure', since, lostAt, reason, plain, lookAt, looks: 0, misses: 0, lastMissAt: null };
}

/** A look that saw the newest notes and not this one. Whether it proves anything depends on when. */
function missed(entry: Entry, state: Unsure, now: number): Entry {
  const counts = state.plain
    ? now >= state.lostAt + (plainLooks[0] ?? 0)
    : now >= state.lostAt + stillAtWork &&
      (state.lastMissAt === null || now >= state.lastMissAt + betweenMisses);
  const seen = counts ? { ...state, misses: state.misses + 1, lastMissAt: now } : state;
  if (seen.misses >= missesToBelieve) return believedAbsent(entry, state, now);
  return orAsk(entry, looked(seen, now), now);
}

function believedAbsent(entry: Entry, { plain, reason }: Unsure, now: number): Entry {
  const pause = pauseAfter[entry.attempts - 1];
  // An answer that is no error of Misskey's and no success (a proxy's 404, say) will be the same next time.
  if (pause === undefined || reason === 'badAnswer')
    return to(entry, failed({ code: reason, detail: {} }, now));
  return late(to(entry, { is: 'queued', after: now + (plain ? pause : 0), reason }), now);
}

/** The same uncertainty with its next look: on the plan first, then ever more seldom. */
function looked(state: Unsure, now: number): Unsure {
  const looks = state.looks + 1;
  const planned = (state.plain ? plainLooks : [...lostLooks, stillAtWork, stillAtWork + betweenMisses])[
    looks
  ];
  const seldom = Math.min(30 * seconds * 2 ** Math.max(0, looks - 6), seldomest);
  const lookAt = planned === undefined ? now + seldom : Math.max(state.lostAt + planned, now + 1 * seconds);
  const apart =
    state.lastMissAt === null || state.plain ? lookAt : Math.max(lookAt, state.lastMissAt + betweenMisses);
  return { ...state, looks, lookAt: Math.min(apart, now + seldomest) };
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
