import type { ErrorCode } from '../../misskey/errors.ts';
import type { Sending, Unsure } from './entry.ts';
import { minutes, seconds, seldomest } from './plan.ts';

/** ms between looks: they find it soon, if it is there. */
const plainPauses = [2 * seconds, 3 * seconds];
const lostPauses = [2 * seconds, 3 * seconds, 10 * seconds, 30 * seconds];
/** After a plain error the list may be behind by this much; two looks further apart are believed. */
const settling = 2 * seconds;
/** A request may still be at work: the server has to have lived on for this long before a look that misses counts … */
const stillAtWork = 2 * minutes;
/** … and two such looks have to be this far apart. */
const betweenMisses = 30 * seconds;
/** Requests take their time on the way; a look planned to the very moment comes too early. */
const leeway = 1 * seconds;

/** A request ended at `lostAt` without an explanation: the doubt begins. */
export function doubtAbout(
  { since }: Sending,
  lostAt: number,
  { reason, plain }: { reason: ErrorCode; plain: boolean },
): Unsure {
  const lookAt = lostAt + pauseOf({ plain, looks: 0 });
  return { is: 'unsure', since, lostAt, reason, plain, lookAt, looks: 0, heardAt: null, missedAt: null };
}

/**
 * A look that saw the newest notes, at `serverTime`, and not this one; null: that proves that it is not there, and never
 * will be. Only the server's own clock tells how long its connection has been over: ours may be moved meanwhile.
 */
export function afterMiss(state: Unsure, now: number, serverTime: number): Unsure | null {
  const { plain, heardAt } = state;
  // Of another time, should the server's clock have been set back.
  const known = heardAt !== null && heardAt <= serverTime;
  if (!known) return afterLook({ ...state, heardAt: serverTime, missedAt: null }, now);
  const lived = serverTime - heardAt;
  if (plain) return lived >= settling ? null : afterLook(state, now);
  if (lived < stillAtWork) return afterLook(state, now, stillAtWork - lived);
  const { missedAt } = state;
  if (missedAt === null) return afterLook({ ...state, missedAt: serverTime }, now, betweenMisses);
  const apart = serverTime - missedAt;
  return apart >= betweenMisses ? null : afterLook(state, now, betweenMisses - apart);
}

/** The same doubt with its next look: soon at first, then when it can prove something, then ever more seldom. */
export function afterLook(state: Unsure, now: number, proofIn = Infinity): Unsure {
  const looks = state.looks + 1;
  return { ...state, looks, lookAt: now + Math.min(pauseOf({ ...state, looks }), proofIn + leeway) };
}

function pauseOf({ plain, looks }: Pick<Unsure, 'plain' | 'looks'>): number {
  const planned = plain ? plainPauses : lostPauses;
  const seldom = 30 * seconds * 2 ** Math.max(0, looks - 6);
  return planned[looks] ?? Math.min(seldom, seldomest);
}
