import { canCatchRedirect, redirectUri } from '../browser/identity.ts';
import { siteUrl } from '../browser/platform.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import type { OAuthClient } from '../misskey/sign-in/oauth.ts';

/** What servers call us on their consent pages. */
export const clientName = 'Share to Misskey';

/** This extension as an OAuth client, or null where this build or this browser cannot be one. */
export function oauthClient(): OAuthClient | null {
  const site = siteUrl();
  return site && canCatchRedirect() ? { clientId: new URL(site).href, redirectUri: redirectUri() } : null;
}

/** The page that says "you are signed in", if this build has one. */
export function callbackPage(): string | null {
  const site = siteUrl();
  return site && new URL('signed-in/', site).href;
}

/** The icon on the consent page: a server fetches it, so it has to be a public address. */
export function iconUrl(): string | null {
  const site = siteUrl();
  return site && new URL('icon.png', site).href;
}

/** The ways that work with this server from this build, best first. */
export function waysTo(server: ServerInfo): Way[] {
  return server.ways.filter((way) => way !== 'oauth' || oauthClient() !== null);
}
