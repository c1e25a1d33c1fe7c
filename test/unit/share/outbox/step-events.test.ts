import { describe, expect, it } from 'vitest';
import type { EntryState } from '../../../../lib/share/outbox/entry.ts';
import { step, type ShareEvent } from '../../../../lib/share/outbox/step.ts';
import { minute, noon, posted, queued, sampleEntry, second, unsure } from '../samples.ts';

const everyState: EntryState[] = [
  queued,
  { is: 'sending', since: noon },
  unsure(),
  { is: 'asking', question: 'notFound', since: noon },
  { is: 'failed', code: 'refused', detail: {}, at: noon },
  posted,
  { is: 'undoing', noteId: 'note1', at: noon, changes: {} },
  { is: 'undone', noteId: 'note1', at: noon, changes: {} },
  { is: 'reopened', at: noon },
];

/** The states in which an event means anything. */
const meaning: [ShareEvent, EntryState['is'][]][] = [
  [{ type: 'restarted' }, ['sending']],
  [{ type: 'arrived', noteId: 'note1', madeAt: 0, changes: {} }, ['sending', 'unsure', 'asking']],
  [{ type: 'found', noteId: 'note1', madeAt: 0, changes: {} }, ['queued', 'sending', 'unsure', 'asking']],
  [{ type: 'refused', code: 'refused', detail: {} }, ['sending']],
  [{ type: 'postponed', reason: 'rateLimited', after: noon + minute }, ['queued', 'sending']],
  [{ type: 'lost', reason: 'timeout', plain: false }, ['sending']],
  [{ type: 'missed', serverTime: noon }, ['unsure']],
  [{ type: 'notLooked' }, ['unsure']],
  [
    { type: 'narrowed', to: { visibility: 'specified', localOnly: false } },
    ['queued', 'sending', 'unsure', 'asking', 'failed', 'posted', 'undoing', 'undone', 'reopened'],
  ],
  [{ type: 'narrowed', to: { visibility: 'public', localOnly: false } }, []],
  [{ type: 'reopened' }, ['queued', 'unsure', 'asking', 'failed']],
  [{ type: 'reopened', byForce: true }, ['queued', 'sending', 'unsure', 'asking', 'failed', 'undoing']],
  [{ type: 'undo' }, ['posted']],
  [{ type: 'undone' }, ['undoing']],
  [{ type: 'notUndone', reason: 'timeout' }, ['undoing']],
  [{ type: 'sendAgain' }, ['queued', 'unsure', 'asking', 'failed']],
];

describe.each(meaning)('the event $0.type', (event, states) => {
  it.each(everyState.filter(({ is }) => !states.includes(is)))('changes nothing in $is', (state) => {
    const entry = sampleEntry(state);
    expect(step(entry, noon + second, event)).toBe(entry);
  });

  it.each(everyState.filter(({ is }) => states.includes(is)))('means something in $is', (state) => {
    const entry = sampleEntry(state);
    expect(step(entry, noon + second, event)).not.toEqual(entry);
  });
});
