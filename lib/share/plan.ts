import type { Entry } from './entry.ts';

/** What the background has to do next for an entry, and when (ms since 1970). */
export type NextDeed = { deed: 'send' | 'look' | 'ask' | 'delete'; at: number };

/** Times are in ms. */
export const seconds = 1000;
export const minutes = 60 * seconds;

/** Waited longer than this: a person decides, since a note that comes hours later is not what was meant. */
export const longestWait = 15 * minutes;

/** Looks never lie further apart. */
export const seldomest = 5 * minutes;

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

/** Whether an entry has waited for so long that it may not go unasked. */
export function tooLate({ wantedAt }: Entry, now: number): boolean {
  // A clock that was set back counts as well: what time it is cannot be known then.
  return Math.abs(now - wantedAt) >= longestWait;
}
