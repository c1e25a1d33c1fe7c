import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/share/entry.ts';
import { longestWait, nextDeed } from '../../../lib/share/plan.ts';
import { step, type ShareEvent } from '../../../lib/share/step.ts';
import { hour, minute, noon, posted, queued, sampleEntry, second, unsure } from './samples.ts';

/** What becomes of an entry: `[ms after noon, event]`, one after another. */
function after(entry: Entry, ...events: [number, ShareEvent][]): Entry {
  return events.reduce((before, [time, event]) => step(before, noon + time, event), entry);
}

const send: ShareEvent = { type: 'send' };
const missed: ShareEvent = { type: 'missed' };
const sendAgain: ShareEvent = { type: 'sendAgain' };
const arrived: ShareEvent = { type: 'arrived', noteId: 'note1', changes: {} };
const found: ShareEvent = { type: 'found', noteId: 'note1', changes: {} };
const plainError: ShareEvent = { type: 'lost', reason: 'serverError', plain: true };
const noAnswer: ShareEvent = { type: 'lost', reason: 'timeout', plain: false };
const limited = (until: number): ShareEvent => ({
  type: 'postponed',
  reason: 'rateLimited',
  after: noon + until,
});

describe('sending', () => {
  it('goes at once, and arrives', () => {
    expect(nextDeed(sampleEntry(queued), noon)).toEqual({ deed: 'send', at: noon });
    const sent = after(sampleEntry(queued), [0, send]);
    expect(sent).toMatchObject({ attempts: 1, state: { is: 'sending', since: noon } });
    expect(nextDeed(sent, noon)).toBeNull();
    expect(after(sent, [300, arrived]).state).toEqual({ ...posted, at: noon + 300 });
  });

  it('has failed when the server says why', () => {
    const refused: ShareEvent = { type: 'refused', code: 'prohibitedWords', detail: { status: 400 } };
    const { state } = after(sampleEntry(queued), [0, send], [300, refused]);
    expect(state).toEqual({ is: 'failed', code: 'prohibitedWords', detail: { status: 400 }, at: noon + 300 });
  });

  it('waits for the end of a rate limit, and makes no call before', () => {
    const entry = after(sampleEntry(queued), [0, send], [300, limited(5 * minute)]);
    expect(nextDeed(entry, noon + second)).toEqual({ deed: 'send', at: noon + 5 * minute });
    expect(after(entry, [minute, send])).toEqual(entry);
    expect(nextDeed(after(entry, [minute, sendAgain]), noon + minute)?.at).toBe(noon + 5 * minute);
    expect(after(entry, [5 * minute, send]).state.is).toBe('sending');
  });

  it('stays in line while the computer is offline', () => {
    const offline: ShareEvent = { type: 'postponed', reason: 'offline', after: noon + minute };
    const { state, attempts } = after(sampleEntry(queued), [0, offline]);
    expect({ state, attempts }).toEqual({
      state: { is: 'queued', after: noon + minute, reason: 'offline' },
      attempts: 0,
    });
  });

  it('asks when it has waited for a quarter of an hour', () => {
    const entry = sampleEntry(queued);
    const asks = { is: 'asking', question: 'waitedTooLong', since: null };
    expect(after(entry, [longestWait - 1, send]).state.is).toBe('sending');
    expect(after(entry, [longestWait, send]).state).toEqual(asks);
    expect(after(entry, [-longestWait, send]).state).toEqual(asks);
    expect(after(entry, [5 * hour, sendAgain], [5 * hour, send]).state.is).toBe('sending');
  });

  it('asks in time when a rate limit lasts longer than that', () => {
    const entry = after(sampleEntry(queued), [0, send], [300, limited(hour)]);
    expect(nextDeed(entry, noon)).toEqual({ deed: 'ask', at: noon + longestWait });
    expect(after(entry, [longestWait, send]).state.is).toBe('asking');
  });

  it('asks at once when the clock was set back by hours, instead of waiting for it to come round', () => {
    expect(nextDeed(sampleEntry(queued), noon - 5 * hour)).toEqual({ deed: 'ask', at: noon - 5 * hour });
  });
});

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
    const proxy: ShareEvent = { type: 'lost', reason: 'badAnswer', plain: true };
    const { state } = after(sampleEntry(queued), [0, send], [0, proxy], [2000, missed], [5000, missed]);
    expect(state).toMatchObject({ is: 'failed', code: 'badAnswer' });
  });

  it('believes in absence only two minutes after the connection, at two looks half a minute apart', () => {
    const lost = sampleEntry(unsure({ lostAt: noon }), { attempts: 1 });
    const early = after(lost, [2 * second, missed], [5 * second, missed], [2 * minute - 1, missed]);
    expect(early.state).toMatchObject({ is: 'unsure', misses: 0 });
    const first = after(early, [2 * minute, missed]);
    expect(first.state).toMatchObject({ is: 'unsure', misses: 1, lastMissAt: noon + 2 * minute });
    expect(after(first, [2 * minute + 29 * second, missed]).state).toMatchObject({ is: 'unsure', misses: 1 });
    expect(after(first, [2 * minute + 30 * second, missed]).state.is).toBe('queued');
  });

  it('looks at the planned times, and ever more seldom', () => {
    let entry = sampleEntry(unsure({ lostAt: noon, lookAt: noon + 2 * second }));
    const times = [];
    for (let deed = nextDeed(entry, noon); deed?.deed === 'look'; deed = nextDeed(entry, deed.at)) {
      times.push((deed.at - noon) / second);
      entry = step(entry, deed.at, { type: 'notLooked' });
    }
    expect(times).toEqual([2, 5, 15, 45, 120, 150, 180, 240, 360, 600, 900]);
    expect(entry.state).toEqual({ is: 'asking', question: 'notFound', since: noon });
  });

  it('does not wait for a clock that was set back', () => {
    const entry = sampleEntry(unsure());
    expect(nextDeed(entry, noon - 10 * minute)).toEqual({ deed: 'look', at: noon - 10 * minute });
    const looked = after(entry, [-10 * minute, missed]);
    expect(nextDeed(looked, noon - 10 * minute)?.at).toBe(noon - 5 * minute);
  });

  it('never sends again by itself what waited too long meanwhile', () => {
    const entry = sampleEntry(unsure({ misses: 1, lastMissAt: noon + 13 * minute }), { attempts: 1 });
    const { state } = after(entry, [longestWait, missed]);
    expect(state).toMatchObject({ is: 'asking' });
  });

  it('is settled by a look that finds it while the person says "send again"', () => {
    const { state } = after(sampleEntry(unsure()), [second, sendAgain], [2 * second, found]);
    expect(state).toMatchObject({ is: 'posted', noteId: 'note1' });
  });
});

describe('taking back', () => {
  const entry = sampleEntry(posted);

  it('deletes the note and ends', () => {
    const asked = after(entry, [second, { type: 'undo' }]);
    expect(nextDeed(asked, noon + second)).toEqual({ deed: 'delete', at: noon + second });
    expect(after(asked, [2 * second, { type: 'undone' }]).state).toMatchObject({
      is: 'undone',
      noteId: 'note1',
    });
  });

  it('leaves it posted, and says why, when the server does not delete it', () => {
    const { state } = after(entry, [0, { type: 'undo' }], [0, { type: 'notUndone', reason: 'timeout' }]);
    expect(state).toEqual({ ...posted, problem: 'timeout' });
  });
});
