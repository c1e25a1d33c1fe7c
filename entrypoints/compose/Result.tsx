import { useEffect } from 'preact/hooks';
import { hostOf } from '../../components/address.ts';
import { Outcome } from '../../components/Outcome.tsx';
import type { OutcomeAction } from '../../components/outcome-story.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import type { Entry } from '../../lib/share/entry.ts';
import { actOn, isEditing } from './act.ts';
import type { Posting } from './use-posting.ts';

/** ms a success is shown before the popup goes by itself. */
const farewell = 1500;

interface ResultProps {
  entry: Entry;
  account: Account;
  accounts: readonly Account[];
  posting: Posting;
  /** The page goes by itself when all went well. */
  closes: boolean;
  /** There is no more to be seen of this note. */
  onDone: () => void;
}

/** What becomes of the note that was posted here, and what can be done about it. */
export function Result({ entry, account, accounts, posting, closes, onDone }: ResultProps) {
  const { state } = entry;
  const allWell = state.is === 'posted' && Object.keys(state.changes).length === 0;
  useEffect(() => {
    if (!closes || !allWell) return undefined;
    const timer = setTimeout(onDone, farewell);
    return () => clearTimeout(timer);
  }, [closes, allWell]);

  async function act(action: OutcomeAction): Promise<void> {
    if (isEditing(action, entry)) return posting.reopen();
    await actOn(entry, action);
    if (action === 'close' || action === 'discard') onDone();
  }

  return (
    <>
      <Outcome
        entry={entry}
        account={accounts.find(({ id }) => id === entry.accountId) ?? null}
        remedies={remedies}
        now={Date.now()}
        onAct={(action) => posting.attempt(() => act(action))}
      />
      {posting.problem && <ProblemNotice problem={posting.problem} host={hostOf(account.origin)} />}
    </>
  );
}
