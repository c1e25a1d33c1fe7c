import { hasCredentials, isSecretPath } from '../address/credentials.ts';
import { isPrivateHost } from '../address/private-host.ts';

/** Of a longer address its beginning is kept (UTF-16 units): `data:` can be megabytes. */
export const longestAddress = 10_000;

/** Whether an address is whole, and leads to a public host. */
export function isPublicAddress(address: string): boolean {
  const url = address.length < longestAddress ? URL.parse(address) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && !isPrivateHost(url.hostname);
}

/** Whether a server may be told of it, to fetch what is there: a public address that lets nobody in. */
export function isForServers(address: string): boolean {
  if (!isPublicAddress(address)) return false;
  const url = new URL(address);
  return !hasCredentials(url) && !isSecretPath(url);
}
