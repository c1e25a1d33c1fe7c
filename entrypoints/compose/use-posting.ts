import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../components/ProblemNotice.tsx';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { drafts } from '../../lib/share/drafts.ts';
import { entries } from '../../lib/share/entries.ts';
import type { Account } from '../../lib/accounts/account.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import type { Entry } from '../../lib/share/entry.ts';
import type { DraftInHand } from './use-draft.ts';

/** What becomes of the note in hand once its button was pressed. */
export interface Posting {
  entry: Entry | null;
  busy: boolean;
  problem: Problem | null;
  post: () => void;
  signInAgain: (missing?: Permission[]) => void;
  /** Does something that belongs to the note, which cannot be posted meanwhile. */
  attempt: (work: () => Promise<void>) => void;
  /** Goes on writing what was posted or is on its way; nothing happens if it is too late for that. */
  reopen: () => Promise<void>;
}

/** Posts the draft and follows its entry, or hands it to the server's own form. */
export function usePosting(hand: DraftInHand, account: Account): Posting {
  const [entry, setEntryId] = useEntry();
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
    if (account.kind === 'signedIn') setEntryId(await call('post', draftId, account.id));
    else await call('openSharePage', account.origin, draftId, tabId);
  }

  async function reopen(): Promise<void> {
    const draftId = entry && (await call('edit', entry.id));
    const draft = draftId === null ? null : await drafts.get(draftId);
    if (!draft) return;
    hand.adopt(draft);
    setEntryId(null);
  }

  return {
    entry,
    busy: busy > 0,
    problem,
    post: () => void attempt(post),
    signInAgain: (missing = []) => void attempt(() => call('signInAgain', account.id, missing, tabId)),
    attempt: (work) => void attempt(work),
    reopen,
  };
}

/** An outbox entry as it changes, and how to choose which. */
function useEntry(): [Entry | null, (id: string | null) => void] {
  const [entryId, setEntryId] = useState<string | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    setEntry(null);
    if (entryId === null) return undefined;
    // One that is tidied away meanwhile stays on the screen: its words must not look as if they were still to be posted.
    const read = () => void entries.get(entryId).then((now) => setEntry((shown) => now ?? shown));
    read();
    return entries.watch((id) => {
      if (id === entryId) read();
    });
  }, [entryId]);
  return [entry, setEntryId];
}
