import type { Account } from '../../lib/accounts/account.ts';
import { remedyText, t } from '../../lib/i18n.ts';
import { hostOf } from './address.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface StandingNoticeProps {
  account: Account;
  onSignIn: () => void;
}

/** Why an account cannot be used, with the way out where there is one; nothing for an account in good standing. */
export function StandingNotice({ account, onSignIn }: StandingNoticeProps) {
  const { standing } = account;
  if (standing === 'good') return null;
  return (
    <Notice kind="warn">
      {t(`standing_${standing}`, { host: hostOf(account.origin) })}{' '}
      {standing === 'signInAgain' ? (
        <Button kind="quiet" onClick={onSignIn}>
          {t('actSignInAgain')}
        </Button>
      ) : (
        remedyText(standing)
      )}
    </Notice>
  );
}
