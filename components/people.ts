import type { Account } from '../lib/accounts/account.ts';
import { hostOf } from './address.ts';
import { plainText } from './plain-text.ts';

/** Display name; the user name where there is none, or none that can be seen. */
export function nameOf(account: Account): string {
  return plainText(account.name ?? '') || account.username;
}

/** `@user@host`. */
export function handleOf(account: Account): string {
  return `@${account.username}@${hostOf(account.origin)}`;
}
