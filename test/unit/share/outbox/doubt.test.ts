import { describe, expect, it } from 'vitest';
import { longestWait, nextDeed } from '../../../../lib/share/outbox/plan.ts';
import { step, type ShareEvent } from '../../../../lib/share/outbox/step.ts';
import { after, found, missed, noAnswer, plainError, send, sendAgain } from '../events.ts';
import { hour, minute, noon, queued, sampleEntry, second, unsure } from '../samples.ts';

/** s after the connection's end at which it is looked for, until the doubt is over. */
function lookTimes(outcome: (now: number) => ShareEvent): number[] {
  let entry = sampleEntry(unsure({ lostAt: noon, lookAt: noon + 2 * second }), { attempts: 1 });
  const times = [];
  for (let deed = nextDeed(entry, noon); deed?.deed === 'look'; deed = nextDeed(entry, deed.at)) {
    times.push((deed.at - noon) / second);
    entry = step(entry, deed.at, outcome(deed.at));
  }
  expect(entry.state.is).toBeOneOf(['queued', 'asking']);
  return times;
}

describe('not knowing whether it arrived', () => {
  it.each<[string, ShareEvent]>([
    ['a time-out', noAnswer],
    ['a background that died', { type: 'restarted' }],
    ['an answer nobody can read', { type: 'lost', reason: 'badAnswer', plain: false }],
    ['an error that says no more', plainError],
  ])('comes of %s, and is looked into two seconds later', (_what, event) => {
    const entry = after(sampleEntry(queued), [0, send], [second, event]);
    expect(entry.state.is).toBe('unsure');
    expect(nextDeed(entry, noon + second)).toEqual({ deed: 'look', at: noon + 3 * second });
    expect(after(entry, [3 * second, found]).state).toMatchObject({ is: 'posted', noteId: 'note1' });
  });

  it('believes in absence at the second look after a plain error, and tries again after a pause', () => {
    const lost = after(sampleEntry(queued), [0, send], [0, plainError]);
    const once = after(lost, [2 * second, missed]);
    expect(nextDeed(once, noon + 2 * second)).toEqual({ deed: 'look', at: noon + 5 * second });
    const twice = after(once, [5 * second, missed]);
    expect(twice.state).toEqual({ is: 'queued', after: noon + 10 * second, reason: 'serverError' });
  });

  it('gives up after the fourth plain error', () => {
    let entry = sampleEntry(queued);
    const pauses = [];
    for (let time = 0, round = 0; round < 4; round += 1) {
      entry = after(entry, [time, send], [time, plainError], [time + 2000, missed], [time + 5000, missed]);
      if (entry.state.is !== 'queued') break;
      pauses.push(entry.state.after - noon - time - 5000);
      time = entry.state.after - noon;
    }
    expect(pauses).toEqual([5 * second, 30 * second, 2 * minute]);
    expect(entry.state).toMatchObject({ is: 'failed', code: 'serverError' });
  });

  it('does not try again what a proxy answered with something else', () => {
    const proxy: ShareEvent = { type: 'lost', reason: 'badAnswer', plain: false };
    const looks = [2, 130, 170].map((time): [number, typeof missed] => [time * second, missed]);
    const { state } = after(sampleEntry(queued), [0, send], [0, proxy], ...looks);
    expect(state).toMatchObject({ is: 'failed', code: 'badAnswer' });
  });

  it('believes in absence when the server has lived on for two minutes, at two looks half a minute apart', () => {
    const lost = sampleEntry(unsure({ lostAt: noon }), { attempts: 1 });
    const heard = after(lost, [2 * second, missed]);
    expect(heard.state).toMatchObject({ is: 'unsure', heardAt: noon + 2 * second - hour });
    const early = after(heard, [5 * second, missed], [2 * minute + 2 * second - 1, missed]);
    expect(early.state).toMatchObject({ is: 'unsure', missedAt: null });
    const first = after(early, [2 * minute + 2 * second, missed]);
    expect(first.state).toMatchObject({ is: 'unsure', missedAt: noon + 2 * minute + 2 * second - hour });
    expect(after(first, [2 * minute + 31 * second, missed]).state.is).toBe('unsure');
    expect(after(first, [2 * minute + 32 * second, missed]).state.is).toBe('queued');
  });

  it('goes by the clock of the server alone: a computer whose clock runs ahead learns nothing sooner', () => {
    const soon: ShareEvent = { type: 'missed', serverTime: noon };
    const ahead = after(
      sampleEntry(unsure({ lostAt: noon }), { attempts: 1 }),
      [2 * second, soon],
      [5 * minute, { type: 'missed', serverTime: noon + 40 * second }],
      [6 * minute, { type: 'missed', serverTime: noon + 80 * second }],
    );
    expect(ahead.state).toMatchObject({ is: 'unsure', missedAt: null });
  });

  it('begins anew when the clock of the server was set back', () => {
    const entry = after(
      sampleEntry(unsure({ lostAt: noon }), { attempts: 1 }),
      [2 * second, { type: 'missed', serverTime: noon + hour }],
      [5 * second, { type: 'missed', serverTime: noon }],
    );
    expect(entry.state).toMatchObject({ is: 'unsure', heardAt: noon });
  });

  it('looks at the planned times, and ever more seldom while nothing is to be seen', () => {
    expect(lookTimes(() => ({ type: 'notLooked' }))).toEqual([
      2, 5, 15, 45, 75, 105, 135, 195, 315, 555, 855, 1155,
    ]);
  });

  it('looks when that can prove something', () => {
    expect(lookTimes(missed)).toEqual([2, 5, 15, 45, 75, 105, 123, 154]);
  });

  it('does not wait for a clock that was set back', () => {
    const entry = sampleEntry(unsure());
    expect(nextDeed(entry, noon - 10 * minute)).toEqual({ deed: 'look', at: noon - 10 * minute });
    const looked = after(entry, [-10 * minute, missed]);
    expect(nextDeed(looked, noon - 10 * minute)?.at).toBe(noon - 10 * minute + 3 * second);
  });

  it('never sends again by itself what waited too long meanwhile', () => {
    const heard = { heardAt: noon - hour, missedAt: noon + 13 * minute - hour };
    const entry = sampleEntry(unsure(heard), { attempts: 1 });
    const { state } = after(entry, [longestWait, missed]);
    expect(state).toMatchObject({ is: 'asking' });
  });

  it('is settled by a look that finds it while the person says "send again"', () => {
    const { state } = after(sampleEntry(unsure()), [second, sendAgain], [2 * second, found]);
    expect(state).toMatchObject({ is: 'posted', noteId: 'note1' });
  });
});
