import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import { Button } from '../common/Button.tsx';
import { NotePreview } from '../writing/NotePreview.tsx';
import { Outcome, type OutcomeProps } from './Outcome.tsx';
import type { OutcomeAction } from './outcome-story.ts';

interface OutcomesProps extends Pick<OutcomeProps, 'remedies' | 'now'> {
  /** The notes that one draft became. */
  entries: readonly Entry[];
  accounts: readonly Account[];
  onAct: (action: OutcomeAction, entry: Entry) => void;
  onClose: () => void;
}

/** What becomes of a note that several accounts post, for each on its own; and its words, once. */
export function Outcomes({ entries, accounts, remedies, now, onAct, onClose }: OutcomesProps) {
  const unposted = entries.find(({ state }) => state.is !== 'posted');
  return (
    <div class="outcomes">
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Outcome
              {...{ entry, remedies, now }}
              among
              account={accounts.find(({ id }) => id === entry.accountId) ?? null}
              onAct={(action) => onAct(action, entry)}
            />
          </li>
        ))}
      </ul>
      {unposted && <NotePreview {...unposted} reach={false} />}
      <div class="actions">
        <Button onClick={onClose}>{t('actClose')}</Button>
      </div>
    </div>
  );
}
