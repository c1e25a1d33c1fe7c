import { closeTab } from '../browser/tabs.ts';
import { MisskeyError } from '../misskey/errors.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import { waysTo } from './client.ts';
import { pendingSignIn, signInProgress } from './pending.ts';
import { findServer } from './servers.ts';
import { resumeMiauth, startMiauth } from './sign-in-miauth.ts';
import { resumeOAuth, startOAuth } from './sign-in-oauth.ts';
import { preferredWay } from './way.ts';

/**
 * Starts a sign-in: detects the server, takes the best way and opens its consent page. Resolves when that page is
 * open; the rest happens in the background, whatever becomes of the page that asked. `returnTo`: the tab to come
 * back to. Throws MisskeyError when there is no such server or no way in.
 */
export async function signIn(typed: string, returnTo: number | null): Promise<void> {
  const server = await findServer(typed);
  const way = await preferredWay(server.origin, waysTo(server));
  if (!way) throw new MisskeyError('noWayToSignIn', { subject: new URL(server.origin).host });
  await cancelSignIn();
  await start(server, way, returnTo, []);
}

/** Gives up the sign-in in progress, if there is one, and closes its tab. */
export async function cancelSignIn(): Promise<void> {
  const pending = await pendingSignIn.get();
  await pendingSignIn.set(null);
  await signInProgress.set(null);
  if (pending?.way === 'miauth' && pending.tabId !== null) await closeTab(pending.tabId);
}

/** Goes on with a sign-in that was left, for whatever reason. Safe to call at any time, any number of times. */
export async function resumeSignIns(): Promise<void> {
  const pending = await pendingSignIn.get();
  if (pending?.way === 'miauth') await resumeMiauth();
  if (pending?.way === 'oauth') await resumeOAuth();
}

async function start(server: ServerInfo, way: Way, returnTo: number | null, spoilt: Way[]): Promise<void> {
  if (way === 'miauth') await startMiauth(server, returnTo, spoilt);
  else await startOAuth(server, returnTo, () => stepDown(server, returnTo));
}

/** OAuth did not work for a reason of the server's or of our page's: once, and visibly, by the next best way. */
async function stepDown(server: ServerInfo, returnTo: number | null): Promise<boolean> {
  const [way] = waysTo(server, ['oauth']);
  if (!way) return false;
  await start(server, way, returnTo, ['oauth']);
  return true;
}
