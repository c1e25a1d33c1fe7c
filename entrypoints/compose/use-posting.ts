import { useEffect, useState } from 'preact/hooks';
import type { OutcomeAction } from '../../components/outcome-story.ts';
import type { Problem } from '../../components/ProblemNotice.tsx';
import { closePopup } from '../../lib/browser/popup.ts';
import { call } from '../../lib/call.ts';
import { actOn } from './act.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { drafts } from '../../lib/share/drafts.ts';
import { entries } from '../../lib/share/entries.ts';
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
  show: (entry: Entry) => void;
  act: (action: OutcomeAction) => void;
}

/** Posts the draft and follows its entry. `closes`: the page goes by itself when all went well. */
export function usePosting(hand: DraftInHand, accountId: string, closes: boolean): Posting {
  const [entry, setEntryId] = useEntry();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const allWell = entry?.state.is === 'posted' && Object.keys(entry.state.changes).length === 0;
  useEffect(() => {
    if (!closes || !allWell) return undefined;
    const timer = setTimeout(closePopup, farewell);
    return () => clearTimeout(timer);
  }, [closes, allWell]);

  async function post(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      setEntryId(await call('post', await hand.settled(), accountId));
    } catch (error) {
      const { code, detail } = toMisskeyError(error);
      setProblem({ code, detail });
    } finally {
      setBusy(false);
    }
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
    if (action === 'edit') return reopen(entry.id);
    if (action !== 'close') await actOn(entry, action);
    if (action === 'close' || action === 'discard') closePopup();
  }

  return {
    entry,
    busy,
    problem,
    post: () => void post(),
    show: (shown) => setEntryId(shown.id),
    act: (action) => void act(action),
  };
}

/** An outbox entry as it changes, and how to choose which. */
function useEntry(): [Entry | null, (id: string | null) => void] {
  const [entryId, setEntryId] = useState<string | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    setEntry(null);
    if (entryId === null) return undefined;
    const read = () => void entries.get(entryId).then(setEntry);
    read();
    return entries.watch((id) => {
      if (id === entryId) read();
    });
  }, [entryId]);
  return [entry, setEntryId];
}
