import { useState } from 'preact/hooks';
import type { Problem } from '../../components/common/ProblemNotice.tsx';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';
import type { Account } from '../../lib/accounts/account.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import type { DraftInHand } from './use-draft.ts';

/** What becomes of the note in hand once its button was pressed. */
export interface Posting {
  /** The outbox entries that it became, here or in another window; none before that. */
  ids: readonly string[];
  busy: boolean;
  problem: Problem | null;
  post: () => void;
  /** Shows what becomes of this entry. */
  follow: (entryId: string) => void;
  signInAgain: (missing?: Permission[]) => void;
  /** Does something that belongs to the note, which cannot be posted meanwhile. */
  attempt: (work: () => Promise<void>) => void;
  /** Goes on writing what was to be posted by an entry; nothing happens if it is too late for that. */
  reopen: (entryId: string) => Promise<void>;
}

/** Posts the draft, or hands it to the server's own form. */
export function usePosting(hand: DraftInHand, account: Account, others: readonly Account[]): Posting {
  const [ids, setIds] = useState<string[]>([]);
  const [busy, setBusy] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  const tabId = hand.draft.page?.tabId ?? null;

  /** Does a thing, and says why it failed. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy((works) => works + 1);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const { code, detail } = toMisskeyError(error);
      setProblem({ code, detail });
    } finally {
      setBusy((works) => works - 1);
    }
  }

  async function post(): Promise<void> {
    const draftId = await hand.settled();
    const accountIds = [account, ...others].map(({ id }) => id);
    if (account.kind === 'signedIn') setIds(await call('post', draftId, accountIds));
    else await call('openSharePage', account.origin, draftId, tabId);
  }

  async function reopen(entryId: string): Promise<void> {
    const draftId = await call('edit', entryId);
    const draft = draftId === null ? null : await drafts.get(draftId);
    if (!draft) return;
    hand.adopt(draft);
    setIds([]);
  }

  return {
    ids: ids.length > 0 ? ids : hand.postedAs,
    busy: busy > 0,
    problem,
    post: () => void attempt(post),
    follow: (entryId) => setIds([entryId]),
    signInAgain: (missing = []) => void attempt(() => call('signInAgain', account.id, missing, tabId)),
    attempt: (work) => void attempt(work),
    reopen,
  };
}
