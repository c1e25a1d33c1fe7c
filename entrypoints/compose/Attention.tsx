import { OutboxList } from '../../components/OutboxList.tsx';
import { useWatchedRecords } from '../../components/use-watched.ts';
import { call } from '../../lib/call.ts';
import { remedies } from '../../lib/misskey/errors.ts';
import { drafts } from '../../lib/share/drafts.ts';
import { entries } from '../../lib/share/entries.ts';
import { wantsAttention, type Entry } from '../../lib/share/entry.ts';
import type { OutcomeAction } from '../../components/outcome-story.ts';
import { actOn, isEditing } from './act.ts';
import type { DraftInHand } from './use-draft.ts';

/** Notes that are not where they should be, and one that can still be taken back, under the one being written. */
export function Attention({ hand }: { hand: DraftInHand }) {
  const all = useWatchedRecords(entries) ?? [];
  const now = Date.now();
  const shown = all.filter(
    (entry) => entry.draft.private === hand.draft.private && wantsAttention(entry, now),
  );
  if (shown.length === 0) return null;

  async function act(action: OutcomeAction, entry: Entry): Promise<void> {
    if (!isEditing(action, entry)) return actOn(entry, action);
    const draftId = await call('edit', entry.id);
    const draft = draftId === null ? null : await drafts.get(draftId);
    if (draft) hand.adopt(draft);
  }

  return (
    <OutboxList
      entries={shown}
      remedies={remedies}
      now={now}
      onAct={(action, entry) => void act(action, entry)}
    />
  );
}
