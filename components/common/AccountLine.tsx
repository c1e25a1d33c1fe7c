import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import { Avatar, ServerIcon } from './Avatar.tsx';
import { Name } from './Name.tsx';
import { handleOf, nameOf } from './people.ts';

/** Who: picture, display name and full handle; or the server whose share page it is. */
export function AccountLine({ account }: { account: Account }) {
  const handle = handleOf(account);
  const signedIn = account.kind === 'signedIn';
  return (
    <span class="account-line">
      <Avatar account={account} />
      <span class="account-names">
        <Name class="account-name" text={signedIn ? nameOf(account) : handle} emojis={account.emojis} />
        <span class="account-handle">
          {signedIn && <ServerIcon account={account} />}
          <Name text={signedIn ? handle : t('sharePageWithout')} />
        </span>
      </span>
    </span>
  );
}
