import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import { AccountDefaults, type AccountChoice } from './AccountDefaults.tsx';
import { AccountLine } from '../common/AccountLine.tsx';
import { AccountOrder } from './AccountOrder.tsx';
import { AccountPermissions } from './AccountPermissions.tsx';
import { hostOf } from '../common/address.ts';
import { Button } from '../common/Button.tsx';
import { Name } from '../common/Name.tsx';
import { handleOf } from '../common/people.ts';
import { plainText } from '../common/plain-text.ts';
import { StandingNotice } from '../common/StandingNotice.tsx';
import { TemplateField, type Templates } from './TemplateField.tsx';

export interface AccountCardProps {
  account: Account;
  /** Place in the person's order; the first is the default. */
  place: number;
  /** How many accounts there are. */
  count: number;
  /** Whether its server knows what reactions a note accepts. */
  acceptsReactions: boolean;
  templates: Templates;
  onChange: (choice: AccountChoice) => void;
  onMove: (place: number) => void;
  /** Signs in again, asking for these permissions too. */
  onSignIn: (missing: Permission[]) => void;
  onSignOut: () => void;
}

/** An account: its place, where its notes go by default, what it may do, and the way out. */
export function AccountCard(props: AccountCardProps) {
  const { account, onSignIn, onSignOut } = props;
  const signedIn = account.kind === 'signedIn';
  return (
    <article class="account-card" aria-label={handleOf(account)}>
      <Head {...props} />
      <StandingNotice account={account} onSignIn={() => onSignIn([])} />
      {signedIn ? (
        <>
          <AccountDefaults {...props} />
          <TemplateField
            {...props.templates}
            template={account.template}
            onChange={(template) => props.onChange({ template })}
          />
          <AccountPermissions account={account} onAllow={(permission) => onSignIn([permission])} />
          <SignOut account={account} onSignOut={onSignOut} />
        </>
      ) : (
        <>
          <p class="dim">{t('sharePageLogin', { host: hostOf(account.origin) })}</p>
          <div class="actions">
            <Button onClick={onSignOut}>{t('actRemove')}</Button>
          </div>
        </>
      )}
    </article>
  );
}

function Head({ account, place, count, onMove }: AccountCardProps) {
  const { name, version } = account.software;
  const server = [account.serverName, `${name} ${version}`.trim()].filter(Boolean).join(' · ');
  return (
    <header class="account-head">
      <AccountLine account={account} />
      {count > 1 && <AccountOrder {...{ place, count, onMove }} />}
      {server !== '' && <Name class="dim" text={server} />}
    </header>
  );
}

function SignOut({ account, onSignOut }: Pick<AccountCardProps, 'account' | 'onSignOut'>) {
  // null: nobody has asked yet.
  const [asking, setAsking] = useState<boolean | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== null) button.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <div class="actions">
        <Button ref={button} onClick={() => setAsking(true)}>
          {t('signOut')}
        </Button>
      </div>
    );
  }
  return (
    <div
      role="alertdialog"
      aria-label={t('signOut')}
      class="sign-out"
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      <p>
        <b>{t('signOutAsk', { name: plainText(handleOf(account)) })}</b> {t('signOutAskWhy')}
      </p>
      <div class="actions">
        <Button kind="danger" onClick={onSignOut} ref={button}>
          {t('signOut')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('actCancel')}</Button>
      </div>
    </div>
  );
}
