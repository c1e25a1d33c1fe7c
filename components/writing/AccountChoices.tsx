import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import type { AccountMenuProps } from './AccountMenu.tsx';
import { Icon } from '../common/Icon.tsx';
import type { IconName } from '../common/icons.ts';
import type { OpenMenu } from '../common/Menu.tsx';
import { MenuList, type MenuItem } from '../common/MenuList.tsx';
import { handleOf } from '../common/people.ts';

/** No account has these ids: they are all `userId@host`. */
const addItem = 'add';
const settingsItem = 'settings';

/** The accounts to choose from, and beside each whether it posts as well. */
export function AccountChoices(props: AccountMenuProps & { menu: OpenMenu }) {
  const { menu, account, accounts, others, onChoose, onAlsoTo, onOptions } = props;
  const alsoTo = others.map(({ id }) => id);
  const items: MenuItem[] = accounts.map((other, index) => ({
    id: other.id,
    checked: other.id === account.id,
    content: <AccountItem account={other} index={index} />,
    shortcut: index < 9 ? `Alt+${index + 1}` : undefined,
    toggle: postsBeside(other, account)
      ? { label: t('alsoPostAs', { handle: handleOf(other) }), on: alsoTo.includes(other.id) }
      : undefined,
  }));
  if (onOptions) {
    items.push({ id: addItem, content: <Item icon="plus" text={t('addAccount')} /> });
    items.push({ id: settingsItem, content: <Item icon="sliders" text={t('openOptions')} /> });
  }
  const pick = (id: string) =>
    id === addItem || id === settingsItem ? onOptions?.(id === addItem) : onChoose(id);
  return (
    <MenuList
      {...{ menu, items }}
      onPick={pick}
      onToggle={(id) => onAlsoTo(alsoTo.includes(id) ? alsoTo.filter((one) => one !== id) : [...alsoTo, id])}
    />
  );
}

/** A server's own form posts alone. */
function postsBeside(other: Account, account: Account): boolean {
  return other.id !== account.id && other.kind === 'signedIn' && account.kind === 'signedIn';
}

function AccountItem({ account, index }: { account: Account; index: number }) {
  return (
    <>
      <AccountLine account={account} />
      {index < 9 && <kbd aria-hidden="true">Alt+{index + 1}</kbd>}
    </>
  );
}

function Item({ icon, text }: { icon: IconName; text: string }) {
  return (
    <>
      <Icon name={icon} />
      <span>{text}</span>
    </>
  );
}
