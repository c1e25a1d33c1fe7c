import type { Account } from '../lib/accounts/account.ts';
import { hostOf } from './address.ts';
import { Avatar } from './Avatar.tsx';
import { Name } from './Name.tsx';

/** `@user@host`. */
export function handleOf(account: Account): string {
  return `@${account.username}@${hostOf(account.origin)}`;
}

/** Who: picture, display name and full handle. */
export function AccountLine({ account }: { account: Account }) {
  return (
    <span class="account-line">
      <Avatar account={account} />
      <span class="account-names">
        <Name class="account-name" text={account.name ?? account.username} />
        <Name class="account-handle" text={handleOf(account)} />
      </span>
    </span>
  );
}
