import { createHash } from 'node:crypto';

/** What `store-ids.json` holds: the extension's id in each store, null until the store has given one. */
export interface StoreIds {
  /** Where the hosted pages are, which is the id that servers know the app by; null before there are any. */
  site: string | null;
  gecko: string;
  chrome: string | null;
  edge: string | null;
  opera: string | null;
  developmentKey: string;
}

/** The id Chromium gives to an extension whose manifest has this `key`. */
export function chromiumId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Where Chrome, Edge and Opera catch the answer to a sign-in. */
function chromiumRedirectUri(id: string): string {
  return `https://${id}.chromiumapp.org/`;
}

/** Where Firefox catches the answer to a sign-in. */
export function firefoxRedirectUri(geckoId: string): string {
  return `https://${createHash('sha1').update(geckoId).digest('hex')}.extensions.allizom.org/`;
}

/** Every address a sign-in may come back to; `development` adds that of builds which are not for a store. */
export function redirectUris(ids: StoreIds, { development = false } = {}): string[] {
  const chromiumIds = [ids.chrome, ids.edge, ids.opera, development ? chromiumId(ids.developmentKey) : null];
  return [
    firefoxRedirectUri(ids.gecko),
    ...chromiumIds.filter((id) => id !== null).map((id) => chromiumRedirectUri(id)),
  ];
}
