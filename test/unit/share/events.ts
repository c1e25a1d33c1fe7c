import type { Entry } from '../../../lib/share/outbox/entry.ts';
import { step, type ShareEvent } from '../../../lib/share/outbox/step.ts';
import { hour, noon } from './samples.ts';

/** What becomes of an entry: `[ms after noon, event]`, one after another. */
export function after(
  entry: Entry,
  ...events: [number, ShareEvent | ((now: number) => ShareEvent)][]
): Entry {
  return events.reduce(
    (before, [time, event]) =>
      step(before, noon + time, typeof event === 'function' ? event(noon + time) : event),
    entry,
  );
}

export const send: ShareEvent = { type: 'send' };
/** A look that found nothing, at a server whose clock is an hour behind. */
export const missed = (now: number): ShareEvent => ({ type: 'missed', serverTime: now - hour });
export const sendAgain: ShareEvent = { type: 'sendAgain' };
export const arrived: ShareEvent = { type: 'arrived', noteId: 'note1', madeAt: 0, changes: {} };
export const found: ShareEvent = { type: 'found', noteId: 'note1', madeAt: 0, changes: {} };
export const plainError: ShareEvent = { type: 'lost', reason: 'serverError', plain: true };
export const noAnswer: ShareEvent = { type: 'lost', reason: 'timeout', plain: false };
export const limited = (until: number): ShareEvent => ({
  type: 'postponed',
  reason: 'rateLimited',
  after: noon + until,
});
