import { useEffect } from 'preact/hooks';
import { AlsoTo, type AlsoToRow } from '../../components/writing/AlsoTo.tsx';
import { roomLeft } from '../../components/writing/note-fit.ts';
import type { Problem } from '../../components/common/ProblemNotice.tsx';
import { reachOf } from '../../components/common/visibilities.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { partLength } from '../../lib/misskey/limits.ts';
import { copyFor } from '../../lib/share/draft/copies.ts';
import { othersOf, type Draft } from '../../lib/share/draft/draft.ts';
import { noteOf } from '../../lib/share/draft/note.ts';
import type { DraftInHand } from './use-draft.ts';
import type { Posting } from './use-posting.ts';

interface OthersProps {
  hand: DraftInHand;
  account: Account;
  accounts: readonly Account[];
  posting: Posting;
}

/** The accounts that post the note in hand as well: how far it goes there, and what stands in its way. */
export function Others({ hand, account, accounts, posting }: OthersProps) {
  const { draft } = hand;
  const without = (isGone: (id: string) => boolean) =>
    hand.change(({ alsoTo = [] }) => ({ alsoTo: alsoTo.filter((id) => !isGone(id)) }), accounts);

  useEffect(() => {
    // Signed out meanwhile: signed in again some day, it is not to post this unasked.
    const isGone = (id: string) => !accounts.some((one) => one.id === id);
    if (draft.alsoTo?.some(isGone)) without(isGone);
  }, [accounts]);

  const rows = othersOf(draft, account, accounts).map((other) => rowOf(draft, account, other));
  return (
    <AlsoTo
      rows={rows}
      onRemove={({ id }) => without((one) => one === id)}
      onSignIn={({ id }, missing) =>
        posting.attempt(() => call('signInAgain', id, missing, draft.page?.tabId ?? null))
      }
    />
  );
}

function rowOf(draft: Draft, account: Account, other: Account): AlsoToRow {
  const copy = copyFor(draft, account, other);
  const { text, unit } = other.limits;
  return {
    account: other,
    ...reachOf(copy, other),
    left: roomLeft(partLength(copy.text, 'text', unit), text),
    problem: problemOf(copy, other),
  };
}

/** Why an account's server would not take it; null if it would, or if there is nothing to take yet. */
function problemOf(copy: Draft, other: Account): Problem | null {
  try {
    noteOf(copy, other);
    return null;
  } catch (error) {
    const { code, detail } = toMisskeyError(error);
    return code === 'emptyNote' ? null : { code, detail };
  }
}
