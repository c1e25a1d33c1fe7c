import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after } from '../../../../lib/browser/timer.ts';
import { repeated } from '../../../../lib/share/outbox/repetition.ts';
import type { ShareEvent } from '../../../../lib/share/outbox/step.ts';
import { hour, minute, second } from '../samples.ts';

const arrived: ShareEvent = { type: 'arrived', noteId: 'note1', madeAt: 0, changes: {} };
const atWork: ShareEvent = { type: 'lost', reason: 'processing', plain: false };
const timedOut: ShareEvent = { type: 'lost', reason: 'timeout', plain: false };

/** Answers these, the last one for ever; each takes `takes` ms. */
function server(takes: number, ...answers: ShareEvent[]) {
  return vi.fn(async (): Promise<ShareEvent> => {
    await after(takes);
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? arrived;
  });
}

async function outcome(
  send: () => Promise<ShareEvent>,
  isStillAsked = () => Promise.resolve(true),
): Promise<ShareEvent> {
  const event = repeated(send, isStillAsked);
  await vi.advanceTimersByTimeAsync(5 * minute);
  return event;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a server that knows repetitions', () => {
  it('is asked once when it answers', async () => {
    const send = server(300, arrived);
    expect(await outcome(send)).toEqual(arrived);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is asked again while it is at work, until the note is there', async () => {
    const send = server(10, atWork, atWork, arrived);
    expect(await outcome(send)).toEqual(arrived);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('is asked again when no answer came', async () => {
    expect(await outcome(server(25 * second, timedOut, arrived))).toEqual(arrived);
  });

  it.each<ShareEvent>([
    { type: 'refused', code: 'prohibitedWords', detail: {} },
    { type: 'postponed', reason: 'rateLimited', after: 0 },
    { type: 'lost', reason: 'serverError', plain: true },
  ])('is not asked again after $type, plainly said', async (said) => {
    const send = server(300, said);
    expect(await outcome(send)).toEqual(said);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('that refuses the repetition has said nothing of the first request', async () => {
    const refused: ShareEvent = { type: 'refused', code: 'signInAgain', detail: {} };
    expect(await outcome(server(300, timedOut, refused))).toEqual(timedOut);
  });

  it('is left alone when something else is asked by then', async () => {
    const send = server(10, atWork, atWork, arrived);
    const asked = [true, false];
    expect(await outcome(send, () => Promise.resolve(asked.shift() ?? false))).toEqual(atWork);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is left alone when it might have forgotten the first request', async () => {
    const begun: number[] = [];
    const began = Date.now();
    await outcome(() => {
      begun.push(Date.now() - began);
      return Promise.resolve(atWork);
    });
    expect(Math.max(...begun)).toBeLessThan(30 * second);
    expect(begun).toHaveLength(10);
  });

  it.each([
    ['the computer has slept', hour],
    ['its clock was set back', -hour],
  ])('is left alone when %s', async (_what, jump) => {
    const send = vi.fn(() => {
      vi.setSystemTime(Date.now() + jump);
      return Promise.resolve(atWork);
    });
    expect(await outcome(send)).toEqual(atWork);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
