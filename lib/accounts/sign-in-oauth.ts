import { redirectUri, webAuthFlow, type NoRedirect } from '../browser/identity.ts';
import { ifFree, oneAtATime } from '../browser/locks.ts';
import { whileAwake } from '../browser/stay-awake.ts';
import { after } from '../browser/timer.ts';
import { closeWindow, smallWindowsOfOthers } from '../browser/windows.ts';
import { MisskeyError, type ErrorCode } from '../misskey/errors.ts';
import { get } from '../misskey/http.ts';
import type { Permission } from '../misskey/permissions.ts';
import { authorizationUrl, newPendingOAuth, redeem, type PendingOAuth } from '../misskey/sign-in/oauth.ts';
import { arriveOrWait, fail, report } from './arrival.ts';
import { oauthClient } from './client.ts';
import { changePending, pendingSignIn, type Begun, type PendingSignIn } from './pending.ts';

/** Held while a consent window is open; free means that the background died and its answer is lost. */
const flowLock = 'oauth flow';

/** ms in which the browser has seen that a window is closed. */
const closing = 2000;

/**
 * Failures that are the server's, our page's or the browser's, not the person's: another way may work. Busy: the window
 * of a sign-in that was given up is still open; browsers have one at a time.
 */
const worthAnotherWay: ReadonlySet<ErrorCode> = new Set(['signInRefused', 'clientPageMissing', 'signInBusy']);

/**
 * Opens the consent window and goes on by itself when it is answered. `stepDown` starts another way, and says
 * whether there was one.
 */
export async function startOAuth(sign: Begun, stepDown: () => Promise<boolean>): Promise<void> {
  const client = oauthClient();
  const { server } = sign;
  if (!client || !server.oauth)
    throw new MisskeyError('noWayToSignIn', { subject: new URL(server.origin).host });
  const oauth = newPendingOAuth(server.oauth, client);
  const pending: PendingSignIn = {
    ...sign,
    consent: { way: 'oauth', oauth, windowsBefore: await smallWindowsOfOthers() },
    insteadOf: null,
    arrived: null,
  };
  await pendingSignIn.set(pending);
  await report(pending, { phase: 'waiting' });
  void runAlone(pending, oauth, stepDown);
}

/** Goes on after the background died: with the token if it had come, else the answer is lost. */
export async function resumeOAuth(): Promise<void> {
  await ifFree(flowLock, async () => {
    const pending = await pendingSignIn.get();
    if (pending?.consent.way !== 'oauth') return;
    if (pending.arrived) await arriveOrWait(pending);
    else await fail(pending, new MisskeyError('signInExpired'));
  });
}

/**
 * Closes the window of a sign-in that is given up, and waits until the browser has seen that. Nobody says which one it is:
 * where another small window has opened since, none is closed.
 */
export async function closeOAuth(windowsBefore: readonly number[]): Promise<void> {
  const [opened, another] = (await smallWindowsOfOthers()).filter((id) => !windowsBefore.includes(id));
  if (opened === undefined || another !== undefined) return;
  await closeWindow(opened);
  await Promise.race([oneAtATime(flowLock, async () => undefined), after(closing)]);
}

async function runAlone(
  pending: PendingSignIn,
  oauth: PendingOAuth,
  stepDown: () => Promise<boolean>,
): Promise<void> {
  const ran = await ifFree(flowLock, async () => {
    await whileAwake(() => run(pending, oauth, stepDown));
    return true;
  });
  if (ran === null) await goOn(pending, new MisskeyError('signInBusy'), stepDown);
}

async function run(
  pending: PendingSignIn,
  oauth: PendingOAuth,
  stepDown: () => Promise<boolean>,
): Promise<void> {
  try {
    const { token, scopes } = await consent(oauth, pending.permissions);
    const permissions = pending.permissions.filter((permission) => scopes?.includes(permission) ?? true);
    const now = await changePending(pending.id, (same) => ({
      ...same,
      arrived: { token, user: null, permissions },
    }));
    if (now) await arriveOrWait(now);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    // Given up, or another one took its place: nobody waits for this one any more.
    if ((await pendingSignIn.get())?.id !== pending.id) return;
    await goOn(pending, error, stepDown);
  }
}

/** By another way if that may help, and if that one at least begins; else it has failed. */
async function goOn(
  pending: PendingSignIn,
  error: MisskeyError,
  stepDown: () => Promise<boolean>,
): Promise<void> {
  try {
    if (worthAnotherWay.has(error.code) && (await stepDown())) return;
  } catch (other) {
    if (!(other instanceof MisskeyError)) throw other;
  }
  await fail(pending, error);
}

async function consent(oauth: PendingOAuth, permissions: Permission[]) {
  const answer = await webAuthFlow(await authorizationUrl(oauth, permissions));
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
