import { Button } from '../../components/common/Button.tsx';
import { OutboxList } from '../../components/outbox/OutboxList.tsx';
import { useSomeRecords } from '../../components/common/use-records.ts';
import { useWatched } from '../../components/common/use-watched.ts';
import { accounts } from '../../lib/accounts/accounts.ts';
import { call } from '../../lib/call.ts';
import { plural } from '../../lib/i18n.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';
import { attention } from '../../lib/share/outbox/attention.ts';
import { entries } from '../../lib/share/outbox/entries.ts';
import { wantsAttention, type Entry } from '../../lib/share/outbox/entry.ts';
import type { OutcomeAction } from '../../components/outbox/outcome-story.ts';
import { actOn, isEditing } from './act.ts';
import type { DraftInHand } from './use-draft.ts';

const nothing = { ids: [], more: 0 };

/** Notes that are not where they should be, and one that can still be taken back, under the one being written. */
export function Attention({ hand }: { hand: DraftInHand }) {
  const { ids, more } = useWatched(attention)?.[hand.draft.private ? 'private' : 'normal'] ?? nothing;
  const some = useSomeRecords(entries, ids) ?? [];
  const list = useWatched(accounts) ?? [];
  const now = Date.now();
  const shown = some.filter((entry) => wantsAttention(entry, now));
  if (shown.length === 0) return null;

  async function act(action: OutcomeAction, entry: Entry): Promise<void> {
    if (!isEditing(action, entry)) return actOn(entry, action);
    const draftId = await call('edit', entry.id);
    const draft = draftId === null ? null : await drafts.get(draftId);
    if (draft) hand.adopt(draft);
  }

  return (
    <>
      <OutboxList
        entries={shown}
        accounts={list}
        remedies={remedies}
        now={now}
        onAct={(action, entry) => void act(action, entry)}
      />
      {more > 0 && <Button onClick={() => void call('openOptions')}>{plural('outboxMore', more)}</Button>}
    </>
  );
}
