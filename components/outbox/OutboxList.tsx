import type { Account } from '../../lib/accounts/account.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import { NotePreview } from '../writing/NotePreview.tsx';
import { OutcomeActions } from './OutcomeActions.tsx';
import { hostOfEntry, storyOf, type OutcomeAction, type Remedies } from './outcome-story.ts';
import { ProblemNotice } from '../common/ProblemNotice.tsx';
import { StoryText } from './StoryText.tsx';
import { useBackToText } from '../common/use-back-to-text.ts';
import '../styles/outcome.css';

interface OutboxListProps {
  /** Those that wait, failed or need a decision. */
  entries: readonly Entry[];
  /** Where there are several, each entry says whose it is. */
  accounts: readonly Account[];
  remedies: Remedies;
  /** ms since 1970. */
  now: number;
  onAct: (action: OutcomeAction, entry: Entry) => void;
}

/** Notes that are not where they should be yet, each with the reason and what can be done. */
export function OutboxList({ entries, accounts, remedies, now, onAct }: OutboxListProps) {
  useBackToText(entries.length);
  return (
    <ul class="outbox">
      {entries.map((entry) => {
        const story = storyOf(entry, remedies, now);
        // Nothing to close here.
        const actions = story.actions.filter((action) => action !== 'close');
        const account = accounts.length > 1 && accounts.find(({ id }) => id === entry.accountId);
        return (
          <li key={entry.id}>
            {account && <AccountLine account={account} />}
            <StoryText story={story} />
            {story.problem && (
              <ProblemNotice problem={story.problem} host={hostOfEntry(entry)} alert={false} />
            )}
            <NotePreview {...entry} />
            <OutcomeActions story={{ ...story, actions }} onAct={(action) => onAct(action, entry)} />
          </li>
        );
      })}
    </ul>
  );
}
