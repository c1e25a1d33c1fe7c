import { describe, expect, it } from 'vitest';
import { longestWait, nextDeed, nextOfAccount } from '../../../../lib/share/outbox/plan.ts';
import type { ShareEvent } from '../../../../lib/share/outbox/step.ts';
import { after, arrived, limited, send, sendAgain } from '../events.ts';
import { hour, minute, noon, posted, queued, sampleEntry, second } from '../samples.ts';

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
    expect(entry.attempts).toBe(0);
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
    const asking = after(entry, [longestWait, send]);
    expect(asking.state.is).toBe('asking');
    expect(after(asking, [20 * minute, sendAgain]).state).toEqual({
      is: 'queued',
      after: noon + hour,
      reason: 'rateLimited',
    });
  });

  it('remembers a rate limit while it waits for something else', () => {
    const offline: ShareEvent = { type: 'postponed', reason: 'offline', after: noon + minute };
    const entry = after(sampleEntry(queued), [0, send], [300, limited(5 * minute)], [second, offline]);
    expect(entry.state).toEqual({ is: 'queued', after: noon + 5 * minute, reason: 'rateLimited' });
  });

  it('waits for a rate limit that another note of the account ran into, and goes in order then', () => {
    const first = after(sampleEntry(queued, { id: 'first' }), [0, send], [300, limited(5 * minute)]);
    const second = sampleEntry(queued, { id: 'second', wantedAt: noon + 1 });
    expect(nextOfAccount([second, first], noon + minute)).toMatchObject({ at: noon + 5 * minute });
    expect(nextOfAccount([second, first], noon + 5 * minute)).toMatchObject({ deed: 'send', entry: first });
    expect(nextOfAccount([second], noon + minute)).toMatchObject({ deed: 'send', entry: second });
  });

  it('does not wait for the end of a rate limit by a clock that was set back', () => {
    const first = after(sampleEntry(queued, { id: 'first' }), [0, send], [300, limited(5 * minute)]);
    const wantedAt = noon - 5 * hour;
    const second = sampleEntry({ is: 'queued', after: wantedAt, reason: null }, { id: 'second', wantedAt });
    expect(nextOfAccount([first, second], wantedAt)).toMatchObject({ deed: 'send', entry: second });
  });

  it('asks at once when the clock was set back by hours, instead of waiting for it to come round', () => {
    expect(nextDeed(sampleEntry(queued), noon - 5 * hour)).toEqual({ deed: 'ask', at: noon - 5 * hour });
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
