import type { Account } from './accounts/account.ts';
import { accounts } from './accounts/accounts.ts';
import { createMenus } from './browser/menus.ts';
import { hasPanel } from './browser/panel.ts';
import { t } from './i18n.ts';
import { cut, plainLine } from './page/text/plain-text.ts';
import { chosenPreferences, inForce } from './share/draft/preferences.ts';

/** Makes the menu as it is to be now: one entry, or one for each of several accounts if the person wants that. */
export async function remakeMenu(): Promise<void> {
  const [list, chosen] = await Promise.all([accounts.get(), chosenPreferences.get()]);
  const each = inForce(chosen).menuAccounts && list.length > 1 ? list : [];
  await createMenus({
    everywhere: ['share', t('menuShare')],
    below: each.map((account) => [account.id, titleOf(account)]),
    button: hasPanel ? ['panel', t('menuPanel')] : null,
  });
}

/** A server chooses what its users are called. */
function titleOf({ kind, username, origin }: Account): string {
  const { host } = new URL(origin);
  return kind === 'signedIn' ? cut(plainLine(`@${username}@${host}`), 100) : t('sharePageOf', { host });
}
