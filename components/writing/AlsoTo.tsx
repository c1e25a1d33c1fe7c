import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import type { Visibility } from '../../lib/misskey/notes.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import { hostOf } from '../common/address.ts';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import { IconButton } from '../common/IconButton.tsx';
import { Notice } from '../common/Notice.tsx';
import { handleOf } from '../common/people.ts';
import { ProblemNotice, type Problem } from '../common/ProblemNotice.tsx';
import { Reach } from '../common/Reach.tsx';
import { Room } from './Room.tsx';
import { StandingNotice } from '../common/StandingNotice.tsx';
import { useBackToText } from '../common/use-back-to-text.ts';
import '../styles/also-to.css';

/** One account that posts the note as well. */
export interface AlsoToRow {
  account: Account;
  visibility: Visibility;
  localOnly: boolean;
  /** Characters that are left there; null while there are plenty. */
  left: number | null;
  /** Why the server would not take it as it is. */
  problem: Problem | null;
}

interface AlsoToProps {
  rows: readonly AlsoToRow[];
  onRemove: (account: Account) => void;
  onSignIn: (account: Account, missing: Permission[]) => void;
}

/** Who posts the note as well, how far it goes there, and what is in the way. */
export function AlsoTo({ rows, onRemove, onSignIn }: AlsoToProps) {
  useBackToText(rows.length);
  if (rows.length === 0) return null;
  return (
    <ul class="also-to" aria-label={t('alsoTo')}>
      {rows.map((row) => (
        <li key={row.account.id}>
          <div class="also-to-line">
            <Icon name="plus" />
            <AccountLine account={row.account} />
            <Reach {...row} />
            <IconButton
              icon="close"
              label={t('alsoToNot', { handle: handleOf(row.account) })}
              onClick={() => onRemove(row.account)}
            />
          </div>
          <Obstacle {...row} onSignIn={(missing) => onSignIn(row.account, missing)} />
        </li>
      ))}
    </ul>
  );
}

interface ObstacleProps extends AlsoToRow {
  onSignIn: (missing: Permission[]) => void;
}

function Obstacle({ account, left, problem, onSignIn }: ObstacleProps) {
  const host = hostOf(account.origin);
  const missing = problem?.detail.permission;
  return (
    <>
      <StandingNotice account={account} onSignIn={() => onSignIn([])} />
      {missing && (
        <Notice kind="warn">
          {t('filesNeedPermission', { host })}
          <Button kind="quiet" onClick={() => onSignIn([missing])}>
            {t('actAllow')}
          </Button>
        </Notice>
      )}
      {problem && !missing && <ProblemNotice {...{ problem, host }} alert={false} />}
      <Room left={left} />
    </>
  );
}
