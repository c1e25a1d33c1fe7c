import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../lib/accounts/account.ts';
import type { Entry } from '../lib/share/entry.ts';
import { AccountLine } from './AccountLine.tsx';
import { NotePreview } from './NotePreview.tsx';
import { OutcomeActions } from './OutcomeActions.tsx';
import { hostOfEntry, storyOf, type OutcomeAction, type Remedies } from './outcome-story.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { StoryText } from './StoryText.tsx';
import './styles/outcome.css';

export interface OutcomeProps {
  entry: Entry;
  /** Shown above; null if it is signed out by now. */
  account: Account | null;
  remedies: Remedies;
  /** ms since 1970. */
  now: number;
  onAct: (action: OutcomeAction) => void;
}

/** What becomes of a note after the button was pressed, told as it happens. */
export function Outcome({ entry, account, remedies, now, onAct }: OutcomeProps) {
  const story = storyOf(entry, remedies, now);
  const main = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const { is } = entry.state;
  useEffect(() => (main.current ?? root.current)?.focus({ preventScroll: true }), [is]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The Ctrl+Enter that posted may still be held down, and the focus is on a button by now.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || !story.actions.includes('undo')) return;
    event.preventDefault();
    onAct('undo');
  };

  return (
    <div class="outcome" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {account && <AccountLine account={account} />}
      <StoryText key={is} story={story} />
      {story.problem && <ProblemNotice problem={story.problem} host={hostOfEntry(entry)} />}
      {is !== 'posted' && <NotePreview {...entry} />}
      <OutcomeActions story={story} onAct={onAct} mainRef={main} />
    </div>
  );
}
