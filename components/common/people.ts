import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import { hostOf } from './address.ts';
import { plainText } from './plain-text.ts';

/** Display name; the user name where there is none, or none that can be seen; the host of a share page. */
export function nameOf(account: Account): string {
  return plainText(account.name ?? '') || account.username || hostOf(account.origin);
}

/** `@user@host`, or `host · share page`. */
export function handleOf({ kind, username, origin }: Account): string {
  const host = hostOf(origin);
  return kind === 'signedIn' ? `@${username}@${host}` : t('sharePageOf', { host });
}
