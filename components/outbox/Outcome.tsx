import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import { NotePreview } from '../writing/NotePreview.tsx';
import { OutcomeActions } from './OutcomeActions.tsx';
import { hostOfEntry, storyOf, type OutcomeAction, type Remedies } from './outcome-story.ts';
import { ProblemNotice } from '../common/ProblemNotice.tsx';
import { Reach } from '../common/Reach.tsx';
import { StoryText } from './StoryText.tsx';
import '../styles/outcome.css';

export interface OutcomeProps {
  entry: Entry;
  /** Shown above; null if it is signed out by now. */
  account: Account | null;
  remedies: Remedies;
  /** ms since 1970. */
  now: number;
  onAct: (action: OutcomeAction) => void;
  /** One of several that say the same: how far it goes is said, and the words elsewhere. */
  among?: boolean;
}

/** What becomes of a note after the button was pressed, told as it happens. */
export function Outcome({ entry, account, remedies, now, onAct, among = false }: OutcomeProps) {
  const told = storyOf(entry, remedies, now);
  const story = among ? { ...told, actions: told.actions.filter((action) => action !== 'close') } : told;
  const main = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const { is } = entry.state;
  useEffect(() => {
    // Not away from what a person is about to press in another one.
    if (!among || document.activeElement === document.body)
      (main.current ?? root.current)?.focus({ preventScroll: true });
  }, [is]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The Ctrl+Enter that posted may still be held down, and the focus is on a button by now.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || !story.actions.includes('undo')) return;
    event.preventDefault();
    onAct('undo');
  };

  return (
    <div class="outcome" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {account && (
        <div class="outcome-account">
          <AccountLine account={account} />
          {among && <Reach {...entry.note} />}
        </div>
      )}
      <StoryText key={is} story={story} />
      {story.problem && <ProblemNotice problem={story.problem} host={hostOfEntry(entry)} />}
      {!among && is !== 'posted' && <NotePreview {...entry} />}
      <OutcomeActions story={story} onAct={onAct} mainRef={main} />
    </div>
  );
}
