import { describe, expect, it } from 'vitest';
import { attention, callAttention } from '../../../../lib/share/outbox/attention.ts';
import type { Entry, EntryState } from '../../../../lib/share/outbox/entry.ts';
import { freshBrowser } from '../../fake-browser.ts';
import { minute, noon, posted, queued, sampleDraft, sampleEntry, second } from '../samples.ts';

const failed: EntryState = { is: 'failed', code: 'refused', detail: {}, at: noon };

function entry(id: string, state: EntryState, changes: Partial<Entry> = {}): Entry {
  return sampleEntry(state, { id, ...changes });
}

async function called(entries: Entry[], now = noon) {
  freshBrowser();
  await callAttention(entries, now);
  return attention.get();
}

describe('what wants attention', () => {
  it('is what has not arrived, and what can still be taken back', async () => {
    const entries = [
      entry('waits', queued),
      entry('arrived', posted),
      entry('taken back', { ...posted, is: 'undone' }),
    ];
    expect((await called(entries)).normal).toEqual({ ids: ['waits', 'arrived'], more: 0 });
    expect((await called(entries, noon + minute)).normal).toEqual({ ids: ['waits'], more: 0 });
  });

  it('begins with what needs a person, then what was wanted last, and counts what there is more', async () => {
    const waiting = Array.from({ length: 500 }, (_, index) =>
      entry(`wait${index}`, queued, { wantedAt: noon + index * second }),
    );
    const { normal } = await called([...waiting, entry('failed', failed, { wantedAt: noon - minute })]);
    expect(normal).toEqual({ ids: ['failed', 'wait499', 'wait498', 'wait497', 'wait496'], more: 496 });
  });

  it('is kept apart for private windows', async () => {
    const draft = sampleDraft({ private: true });
    const told = await called([entry('mine', failed, { draft }), entry('open', failed)]);
    expect(told).toEqual({ normal: { ids: ['open'], more: 0 }, private: { ids: ['mine'], more: 0 } });
  });
});
