import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import { Icon } from '../common/Icon.tsx';
import { lazily } from '../common/lazily.tsx';
import { Menu } from '../common/Menu.tsx';
import { handleOf } from '../common/people.ts';

const AccountChoices = lazily('AccountChoices', () => import('./AccountChoices.tsx'));

export interface AccountMenuProps {
  account: Account;
  accounts: readonly Account[];
  /** Those that post as well. */
  others: readonly Account[];
  onChoose: (accountId: string) => void;
  onAlsoTo: (accountIds: string[]) => void;
  /** Opens the settings, or the sign-in there; null: not from here. */
  onOptions: ((adding: boolean) => void) | null;
}

/** Who posts, and the choice of another account. Just a line where there is nothing to choose. */
export function AccountMenu(props: AccountMenuProps) {
  const { account, accounts, onOptions } = props;
  if (accounts.length < 2 && !onOptions) return <AccountLine account={account} />;
  return (
    <Menu
      class="account-button"
      label={`${t('switchAccount')}: ${handleOf(account)}`}
      face={
        <>
          <AccountLine account={account} />
          <Icon name="down" />
        </>
      }
    >
      {(menu) => <AccountChoices {...{ ...props, menu }} />}
    </Menu>
  );
}
