import type { Account } from '../lib/accounts/account.ts';
import { Avatar } from './Avatar.tsx';
import { Name } from './Name.tsx';
import { handleOf, nameOf } from './people.ts';

/** Who: picture, display name and full handle. */
export function AccountLine({ account }: { account: Account }) {
  return (
    <span class="account-line">
      <Avatar account={account} />
      <span class="account-names">
        <Name class="account-name" text={nameOf(account)} />
        <Name class="account-handle" text={handleOf(account)} />
      </span>
    </span>
  );
}
