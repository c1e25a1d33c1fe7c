import { useId, useState } from 'preact/hooks';
import type { Account } from '../lib/accounts/account.ts';
import { t } from '../lib/i18n.ts';
import { AccountLine } from './AccountLine.tsx';
import { hostOf } from './address.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { handleOf } from './people.ts';
import { plainText } from './plain-text.ts';
import { StandingNotice } from './StandingNotice.tsx';
import { visibilities, visibilityIcons } from './visibilities.ts';

/** What a person can change about an account. */
export type AccountPatch = Partial<Pick<Account, 'visibility' | 'localOnly'>>;

interface AccountCardProps {
  account: Account;
  onChange: (patch: AccountPatch) => void;
  onSignIn: () => void;
  onSignOut: () => void;
}

/** An account with where its notes go by default, and the way out. */
export function AccountCard({ account, onChange, onSignIn, onSignOut }: AccountCardProps) {
  return (
    <article class="account-card" aria-label={handleOf(account)}>
      <AccountLine account={account} />
      <StandingNotice account={account} onSignIn={onSignIn} />
      <Defaults account={account} onChange={onChange} />
      <SignOut account={account} onSignOut={onSignOut} />
    </article>
  );
}

function Defaults({ account, onChange }: Pick<AccountCardProps, 'account' | 'onChange'>) {
  const id = useId();
  const { visibility, localOnly } = account;
  return (
    <div class="defaults">
      <label for={id}>{t('defaultVisibility')}</label>
      <span class="select">
        <Icon name={visibilityIcons[visibility]} />
        <select
          id={id}
          value={visibility}
          onChange={({ currentTarget: { value } }) => {
            const chosen = visibilities.find((other) => other === value);
            if (chosen) onChange({ visibility: chosen });
          }}
        >
          {visibilities.map((other) => (
            <option key={other} value={other}>
              {t(`visibility_${other}`)}
            </option>
          ))}
        </select>
      </span>
      <label class="check">
        <input
          type="checkbox"
          checked={localOnly}
          onChange={({ currentTarget: { checked } }) => onChange({ localOnly: checked })}
        />
        <Icon name={localOnly ? 'rocketOff' : 'rocket'} />
        <span>
          {t('localOnly')} <small>{t('localOnly_hint', { host: hostOf(account.origin) })}</small>
        </span>
      </label>
    </div>
  );
}

function SignOut({ account, onSignOut }: Pick<AccountCardProps, 'account' | 'onSignOut'>) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div class="actions">
        <Button onClick={() => setAsking(true)}>{t('signOut')}</Button>
      </div>
    );
  }
  return (
    <div role="alertdialog" aria-label={t('signOut')} class="sign-out">
      <p>
        <b>{t('signOutAsk', { name: plainText(handleOf(account)) })}</b> {t('signOutAskWhy')}
      </p>
      <div class="actions">
        <Button kind="danger" onClick={onSignOut} ref={(button) => button?.focus()}>
          {t('signOut')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('actCancel')}</Button>
      </div>
    </div>
  );
}
