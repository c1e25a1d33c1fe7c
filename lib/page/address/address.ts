import { hasCredentials, isSecretPath, withoutCredentials } from './credentials.ts';
import { isPrivateDocument } from './private-document.ts';
import { isPrivateHost } from './private-host.ts';
import { unwrap } from './wrapper.ts';

/** Something about a page's address that the person should know before it is shared. */
export type AddressHint =
  | 'fileLeftOut'
  | 'browserPage'
  | 'addressTooLong'
  | 'privateAddress'
  | 'credentialsRemoved'
  | 'privateDocument';

export interface Address {
  /** What may be shared, without credentials; null if nothing of it may. */
  url: URL | null;
  hint: AddressHint | null;
}

/** UTF-16 units; a page can give itself an address of megabytes, and no note has room for one of these. */
const longest = 20_000;

/**
 * What of a tab's address may be shared, and what is to be said about it. Viewers, reader modes, translations and
 * AMP caches give the page they show. Never throws: what is no address is none.
 */
export function readAddress(href: string): Address {
  if (href.length > longest) return { url: null, hint: 'addressTooLong' };
  if (!URL.canParse(href)) return { url: null, hint: null };
  const url = unwrap(new URL(href));
  if (url.protocol === 'file:' || url.protocol === 'content:') return { url: null, hint: 'fileLeftOut' };
  if (!/^https?:$/.test(url.protocol)) return { url: null, hint: 'browserPage' };
  return { url: withoutCredentials(url), hint: hintOf(url) };
}

function hintOf(url: URL): AddressHint | null {
  if (isPrivateDocument(url)) return 'privateDocument';
  if (isPrivateHost(url.hostname) || isSecretPath(url)) return 'privateAddress';
  return hasCredentials(url) ? 'credentialsRemoved' : null;
}
