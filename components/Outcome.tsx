import { useEffect, useId, useRef } from 'preact/hooks';
import type { Account } from '../lib/accounts/account.ts';
import { t } from '../lib/i18n.ts';
import type { Entry } from '../lib/share/entry.ts';
import { AccountLine } from './AccountLine.tsx';
import { Button } from './Button.tsx';
import { NotePreview } from './NotePreview.tsx';
import { actionTexts, hostOfEntry, storyOf, type OutcomeAction, type Remedies } from './outcome-story.ts';
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
  const warning = useId();
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
      {is !== 'posted' && <NotePreview note={entry.note} />}
      <div class="actions">
        {story.actions.map((action, index) => (
          <Button
            key={action}
            kind={index === 0 ? 'main' : 'plain'}
            ref={index === 0 ? main : null}
            describedBy={action === 'postAgain' ? warning : undefined}
            onClick={() => onAct(action)}
          >
            {t(actionTexts[action])}
          </Button>
        ))}
      </div>
      {story.warning && (
        <p id={warning} class="dim">
          {story.warning}
        </p>
      )}
    </div>
  );
}
