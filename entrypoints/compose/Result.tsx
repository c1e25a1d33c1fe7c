import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '../../components/common/address.ts';
import { Outcome } from '../../components/outbox/Outcome.tsx';
import { Outcomes } from '../../components/outbox/Outcomes.tsx';
import type { OutcomeAction } from '../../components/outbox/outcome-story.ts';
import { ProblemNotice } from '../../components/common/ProblemNotice.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import { actOn, isEditing } from './act.ts';
import { useEntries } from './use-entries.ts';
import type { Posting } from './use-posting.ts';

/** ms a success is shown before the popup goes by itself. */
const farewell = 1500;

interface ResultProps {
  account: Account;
  accounts: readonly Account[];
  posting: Posting;
  /** The page goes by itself when all went well. */
  closes: boolean;
  /** There is no more to be seen of this note. */
  onDone: () => void;
}

/** What becomes of the note that was posted here, for each account, and what can be done about it. */
export function Result({ account, accounts, posting, closes, onDone }: ResultProps) {
  const [thrown, setThrown] = useState<readonly string[]>([]);
  const ids = posting.ids.filter((id) => !thrown.includes(id));
  const entries = useEntries(ids);
  const isRead = entries.length > 0 && entries.length === ids.length;
  const allWell = isRead && entries.every(isWell);
  useEffect(() => {
    if (!closes || !allWell) return undefined;
    const timer = setTimeout(onDone, farewell);
    return () => clearTimeout(timer);
  }, [closes, allWell]);

  async function act(action: OutcomeAction, entry: Entry): Promise<void> {
    if (isEditing(action, entry)) return posting.reopen(entry.id);
    await actOn(entry, action);
    if (action === 'discard') setThrown([...thrown, entry.id]);
    if (action === 'close' || (action === 'discard' && ids.length === 1)) onDone();
  }

  const shared = {
    remedies,
    now: Date.now(),
    onAct: (action: OutcomeAction, entry: Entry) => posting.attempt(() => act(action, entry)),
  };
  const [entry] = entries;
  if (!isRead || !entry) return null;
  return (
    <>
      {posting.ids.length > 1 ? (
        <Outcomes {...{ entries, accounts, ...shared }} onClose={onDone} />
      ) : (
        <Outcome
          {...{ entry, ...shared }}
          account={accounts.find(({ id }) => id === entry.accountId) ?? null}
          onAct={(action) => shared.onAct(action, entry)}
        />
      )}
      {posting.problem && <ProblemNotice problem={posting.problem} host={hostOf(account.origin)} />}
    </>
  );
}

/** Posted just as it was asked for. */
function isWell({ heldBack = false, state }: Entry): boolean {
  return state.is === 'posted' && Object.keys(state.changes).length === 0 && !heldBack;
}
