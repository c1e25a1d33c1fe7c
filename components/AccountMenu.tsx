import type { Account } from '../lib/accounts/account.ts';
import { t } from '../lib/i18n.ts';
import { AccountLine } from './AccountLine.tsx';
import { Icon } from './Icon.tsx';
import { Menu, type MenuItem } from './Menu.tsx';
import { handleOf } from './people.ts';

interface AccountMenuProps {
  account: Account;
  accounts: readonly Account[];
  onChoose: (accountId: string) => void;
  /** null: no way to add one from here. */
  onAdd: (() => void) | null;
}

/** No account has this id: they are all `userId@host`. */
const addItem = 'add';

/** Who posts, and the choice of another account. Just a line where there is nothing to choose. */
export function AccountMenu({ account, accounts, onChoose, onAdd }: AccountMenuProps) {
  if (accounts.length < 2 && !onAdd) return <AccountLine account={account} />;
  const items: MenuItem[] = accounts.map((other, index) => ({
    id: other.id,
    checked: other.id === account.id,
    content: <AccountItem account={other} index={index} />,
    ...(index < 9 && { shortcut: `Alt+${index + 1}` }),
  }));
  if (onAdd) items.push({ id: addItem, content: <AddItem /> });
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
      items={items}
      onPick={(id) => (id === addItem ? onAdd?.() : onChoose(id))}
    />
  );
}

function AccountItem({ account, index }: { account: Account; index: number }) {
  return (
    <>
      <AccountLine account={account} />
      {index < 9 && <kbd aria-hidden="true">Alt+{index + 1}</kbd>}
    </>
  );
}

function AddItem() {
  return (
    <>
      <Icon name="plus" />
      <span>{t('addAccount')}</span>
    </>
  );
}
