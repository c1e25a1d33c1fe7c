import { wakeAt } from '../browser/alarms.ts';
import { redirectUri, webAuthFlow, type NoRedirect } from '../browser/identity.ts';
import { ifFree } from '../browser/locks.ts';
import { whileAwake } from '../browser/stay-awake.ts';
import { MisskeyError, type ErrorCode } from '../misskey/errors.ts';
import { get } from '../misskey/http.ts';
import type { ServerInfo } from '../misskey/server.ts';
import { authorizationUrl, newPendingOAuth, redeem } from '../misskey/sign-in/oauth.ts';
import { arrive, fail, report } from './arrival.ts';
import { oauthClient, scopes } from './client.ts';
import { isStill, pendingSignIn, signInAlarm, type PendingOAuthSignIn } from './pending.ts';

/** Held while a consent window is open; free means that the background died and its answer is lost. */
const flowLock = 'oauth flow';

/** Failures that are the server's or our page's, not the person's: another way may work. */
const worthAnotherWay: ReadonlySet<ErrorCode> = new Set(['signInRefused', 'clientPageMissing']);

/**
 * Opens the consent window and goes on by itself when it is answered. `stepDown` starts another way, and says
 * whether there was one.
 */
export async function startOAuth(
  server: ServerInfo,
  returnTo: number | null,
  stepDown: () => Promise<boolean>,
): Promise<void> {
  const client = oauthClient();
  if (!client || !server.oauth)
    throw new MisskeyError('noWayToSignIn', { subject: new URL(server.origin).host });
  const oauth = newPendingOAuth(server.oauth, client);
  const pending: PendingOAuthSignIn = {
    way: 'oauth',
    server,
    startedAt: Date.now(),
    returnTo,
    spoilt: [],
    oauth,
    token: null,
  };
  await pendingSignIn.set(pending);
  await report(pending, { phase: 'waiting' });
  void ifFree(flowLock, () => whileAwake(() => run(pending, stepDown))).then((ran) =>
    ran === null ? fail(pending, new MisskeyError('signInBusy')) : undefined,
  );
}

/** Goes on after the background died: with the token if it had come, else the answer is lost. */
export async function resumeOAuth(): Promise<void> {
  await ifFree(flowLock, async () => {
    const pending = await pendingSignIn.get();
    if (pending?.way !== 'oauth') return;
    if (pending.token === null) await fail(pending, new MisskeyError('signInExpired'));
    else await finish(pending, pending.token);
  });
}

async function run(pending: PendingOAuthSignIn, stepDown: () => Promise<boolean>): Promise<true> {
  try {
    const token = await consent(pending);
    if (!isStill(await pendingSignIn.get(), pending)) return true;
    await pendingSignIn.set({ ...pending, token });
    await finish(pending, token);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    if (!isStill(await pendingSignIn.get(), pending)) return true;
    if (!worthAnotherWay.has(error.code) || !(await stepDown())) await fail(pending, error);
  }
  return true;
}

/** Failures after which the token is kept and its owner asked for again. */
const passing: ReadonlySet<ErrorCode> = new Set(['unreachable', 'timeout', 'serverError', 'rateLimited']);

/** The token is here. Who it belongs to has to be asked, as often as it takes. */
async function finish(pending: PendingOAuthSignIn, token: string): Promise<void> {
  try {
    await arrive(pending, token, null);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    if (passing.has(error.code)) await wakeAt(signInAlarm, Date.now() + 30_000);
    else await fail(pending, error);
  }
}

async function consent({ oauth }: PendingOAuthSignIn): Promise<string> {
  const answer = await webAuthFlow(await authorizationUrl(oauth, scopes));
  if ('url' in answer) return redeem(oauth, answer.url);
  throw await whyNone(answer.none, answer.message, oauth.client.clientId);
}

const noneCodes: Record<NoRedirect, ErrorCode> = {
  closed: 'signInClosed',
  busy: 'signInBusy',
  failed: 'signInRefused',
};

/**
 * A closed window may mean that the server showed an error in it: it tells us nothing then. The one error we can
 * tell by ourselves is that our client page is not there.
 */
async function whyNone(none: NoRedirect, message: string, clientId: string): Promise<MisskeyError> {
  if (none === 'closed' && (await isMissing(clientId)))
    return new MisskeyError('clientPageMissing', { subject: redirectUri() });
  return new MisskeyError(noneCodes[none], { message });
}

async function isMissing(page: string): Promise<boolean> {
  try {
    return (await get(page, { timeout: 8000 })).status >= 400;
  } catch (error) {
    if (error instanceof MisskeyError) return false;
    throw error;
  }
}
