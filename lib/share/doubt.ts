import type { ErrorCode } from '../misskey/errors.ts';
import type { Sending, Unsure } from './entry.ts';
import { minutes, seconds, seldomest } from './plan.ts';

/** After a plain error the first looks come quickly; absence is believed at the second. */
const plainLooks = [2 * seconds, 5 * seconds];
/** After a lost connection: looks find it soon, but a request may still be at work at the server. */
const lostLooks = [2 * seconds, 5 * seconds, 15 * seconds, 45 * seconds];
/** The connection has to be over this long before a look that finds nothing counts … */
const stillAtWork = 2 * minutes;
/** … and such looks have to be this far apart. */
const betweenMisses = 30 * seconds;
const missesToBelieve = 2;

/** A request ended at `lostAt` without an explanation: the doubt begins. */
export function doubtAbout(
  { since }: Sending,
  lostAt: number,
  { reason, plain }: { reason: ErrorCode; plain: boolean },
): Unsure {
  const lookAt = lostAt + ((plain ? plainLooks : lostLooks)[0] ?? 0);
  return { is: 'unsure', since, lostAt, reason, plain, lookAt, looks: 0, misses: 0, lastMissAt: null };
}

/** A look that saw the newest notes and not this one. Whether it proves anything depends on when. */
export function afterMiss(state: Unsure, now: number): Unsure {
  const counts = state.plain
    ? now >= state.lostAt + (plainLooks[0] ?? 0)
    : now >= state.lostAt + stillAtWork &&
      (state.lastMissAt === null || now >= state.lastMissAt + betweenMisses);
  return afterLook(counts ? { ...state, misses: state.misses + 1, lastMissAt: now } : state, now);
}

/** Whether enough looks have missed it to believe that it is not there, and never will be. */
export function isBelievedAbsent({ misses }: Unsure): boolean {
  return misses >= missesToBelieve;
}

/** The same doubt with its next look: on the plan first, then ever more seldom. */
export function afterLook(state: Unsure, now: number): Unsure {
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
