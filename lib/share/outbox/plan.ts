import type { Entry } from './entry.ts';

/** What the background has to do next for an entry, and when (ms since 1970). */
export type NextDeed = { deed: 'send' | 'look' | 'ask' | 'delete'; at: number };

/** Times are in ms. */
export const seconds = 1000;
export const minutes = 60 * seconds;

/** Waited longer than this: a person decides, since a note that comes hours later is not what was meant. */
export const longestWait = 15 * minutes;

/** Servers count notes by the hour. */
const longestLimit = 60 * minutes;

/** Looks never lie further apart. */
export const seldomest = 5 * minutes;

/**
 * What is to be done next, or null when nothing happens by itself. No time is far away, even if the clock was set back.
 * Nothing is sent before `limitedUntil`, when a rate limit ends.
 */
export function nextDeed(entry: Entry, now: number, limitedUntil = 0): NextDeed | null {
  const { state } = entry;
  const deadline = entry.wantedAt + longestWait;
  if (state.is === 'queued') {
    if (tooLate(entry, now)) return { deed: 'ask', at: now };
    const at = Math.max(state.after, limitedUntil);
    return at > deadline ? { deed: 'ask', at: deadline } : { deed: 'send', at };
  }
  // Looks are never planned further ahead: that time is of another clock.
  if (state.is === 'unsure') return { deed: 'look', at: state.lookAt > now + seldomest ? now : state.lookAt };
  if (state.is === 'undoing') return { deed: 'delete', at: now };
  return null;
}

/**
 * What is to be done next for an account: the oldest of what is due, else the first to become due. A rate limit holds for
 * all its notes, since every call made while limited pushes the end on.
 */
export function nextOfAccount(entries: readonly Entry[], now: number): (NextDeed & { entry: Entry }) | null {
  const limitedUntil = limitOfAll(entries, now);
  const planned = entries
    .toSorted((a, b) => a.wantedAt - b.wantedAt)
    .flatMap((entry) => {
      const next = nextDeed(entry, now, limitedUntil);
      return next ? [{ ...next, entry }] : [];
    });
  const first = Math.min(...planned.map(({ at }) => at));
  return planned.find(({ at }) => at <= now || at === first) ?? null;
}

/** When the rate limit of an account ends; 0: there is none. */
export function limitOfAll(entries: readonly Entry[], now: number): number {
  return Math.max(0, ...entries.map((entry) => limitOf(entry, now)));
}

/** When an entry's rate limit ends; 0: there is none. One far away was told by a clock that was set back since. */
export function limitOf({ limitedUntil }: Entry, now: number): number {
  return limitedUntil > now + longestLimit ? 0 : limitedUntil;
}

/** Whether an entry has waited for so long that it may not go unasked. */
export function tooLate({ wantedAt }: Entry, now: number): boolean {
  // A clock that was set back counts as well: what time it is cannot be known then.
  return Math.abs(now - wantedAt) >= longestWait;
}
