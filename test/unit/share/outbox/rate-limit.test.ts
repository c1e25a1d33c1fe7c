import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../../lib/share/outbox/entry.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { sendAgain } from '../../../../lib/share/share.ts';
import { until } from '../../until.ts';
import { minute, noon, second } from '../samples.ts';
import { asked, aWorldOfOnesOwn, notesOf, passes, share, stateOf, world, write } from '../world.ts';

aWorldOfOnesOwn();

function waitsAMinute({ state }: Entry): boolean {
  return state.is === 'queued' && state.after === noon + minute && state.reason === 'rateLimited';
}

const retryAfter = { 'retry-after': '300', 'access-control-expose-headers': 'retry-after' };
const limited = (info?: object) => ({
  answer: { status: 429, body: { error: { code: 'RATE_LIMIT_EXCEEDED', ...(info && { info }) } } },
});

describe('a rate limit', () => {
  it.each([
    ['an end', () => limited({ resetMs: noon + 5 * minute }), 5 * minute],
    ['a duration', () => limited({ resetMs: 5 * minute }), 5 * minute],
    ['an end in seconds', () => limited({ reset: (noon + 5 * minute) / second }), 5 * minute],
    ['a duration in seconds', () => limited({ resetSec: 300 }), 5 * minute],
    ['a header', () => ({ answer: { status: 429, headers: retryAfter } }), 5 * minute],
    ['no time', () => limited(), minute],
    ['an end that has passed, since the clocks differ', () => limited({ resetMs: noon - minute }), minute],
    ['an end this very moment', () => limited({ resetMs: 0.001 }), second],
    ['nothing one could read', () => ({ answer: { status: 429 } }), minute],
  ])('with %s is waited for, without a call before', async (_what, fault, wait) => {
    world.server.faults.next('notes/create', fault());
    const id = await share('hello');
    expect(await stateOf(id)).toEqual({ is: 'queued', after: noon + wait, reason: 'rateLimited' });
    await sendAgain(id);
    await passes(wait - 1);
    expect(asked()).toBe(1);
    await passes(1);
    expect(notesOf()).toEqual(['hello']);
  });

  it('is no attempt, however often it is met', async () => {
    world.server.faults.next('notes/create', limited({ resetMs: minute }), 6);
    const id = await share('hello');
    for (let time = 0; time < 6; time += 1) await passes(minute);
    expect(await outbox.get(id)).toMatchObject({ attempts: 1, state: { is: 'posted' } });
  });

  it('holds for all notes of the account, which go in order then', async () => {
    world.server.faults.next('notes/create', limited({ resetMs: minute }));
    await share('first');
    for (const text of ['second', 'third']) {
      vi.setSystemTime(Date.now() + 1);
      await post((await write(text)).id, [world.alice.id]);
    }
    await passes(30 * second);
    expect(asked()).toBe(1);
    // Each says so, whichever of them ran into it.
    await until(async () => (await outbox.all()).filter(waitsAMinute).length === 3);
    await passes(30 * second);
    expect(notesOf()).toEqual(['first', 'second', 'third']);
  });

  it('that lasts longer than a quarter of an hour ends in a question', async () => {
    world.server.faults.next('notes/create', limited({ resetMs: noon + 60 * minute }));
    const id = await share('hello');
    await passes(15 * minute);
    expect(await stateOf(id)).toMatchObject({ is: 'asking', question: 'waitedTooLong' });
    await passes(60 * minute);
    expect(asked()).toBe(1);
  });
});
