import { useEffect, useState } from 'preact/hooks';
import type { OutcomeAction } from '../../components/outcome-story.ts';
import type { Problem } from '../../components/ProblemNotice.tsx';
import { closePopup } from '../../lib/browser/popup.ts';
import { call } from '../../lib/call.ts';
import { actOn, isEditing } from './act.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { drafts } from '../../lib/share/drafts.ts';
import { entries } from '../../lib/share/entries.ts';
import type { Account } from '../../lib/accounts/account.ts';
import type { Entry } from '../../lib/share/entry.ts';
import type { DraftInHand } from './use-draft.ts';

/** ms a success is shown before the popup goes by itself. */
const farewell = 1500;

/** What becomes of the note in hand once its button was pressed. */
export interface Posting {
  entry: Entry | null;
  busy: boolean;
  problem: Problem | null;
  post: () => void;
  signInAgain: () => void;
  act: (action: OutcomeAction) => void;
}

/**
 * Posts the draft and follows its entry, or hands it to the server's own form. `closes`: the page goes by itself when
 * all went well.
 */
export function usePosting(hand: DraftInHand, account: Account, closes: boolean): Posting {
  const [entry, setEntryId] = useEntry();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const tabId = hand.draft.page?.tabId ?? null;
  const allWell = entry?.state.is === 'posted' && Object.keys(entry.state.changes).length === 0;
  useEffect(() => {
    if (!closes || !allWell) return undefined;
    const timer = setTimeout(closePopup, farewell);
    return () => clearTimeout(timer);
  }, [closes, allWell]);

  /** Does one thing at a time, and says why it failed. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const { code, detail } = toMisskeyError(error);
      setProblem({ code, detail });
    } finally {
      setBusy(false);
    }
  }

  async function post(): Promise<void> {
    const draftId = await hand.settled();
    if (account.kind === 'signedIn') setEntryId(await call('post', draftId, account.id));
    else await call('openSharePage', account.origin, draftId, tabId);
  }

  async function reopen(id: string): Promise<void> {
    const draftId = await call('edit', id);
    const draft = draftId === null ? null : await drafts.get(draftId);
    if (!draft) return;
    hand.adopt(draft);
    setEntryId(null);
  }

  async function act(action: OutcomeAction): Promise<void> {
    if (!entry) return;
    if (isEditing(action, entry)) return reopen(entry.id);
    await actOn(entry, action);
    if (action === 'close' || action === 'discard') closePopup();
  }

  return {
    entry,
    busy,
    problem,
    post: () => void attempt(post),
    signInAgain: () => void attempt(() => call('signInAgain', account.id, [], tabId)),
    act: (action) => void attempt(() => act(action)),
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
