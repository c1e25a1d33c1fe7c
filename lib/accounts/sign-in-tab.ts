import { wakeAt } from '../browser/alarms.ts';
import { ifFree, oneAtATime } from '../browser/locks.ts';
import { whileAwake } from '../browser/stay-awake.ts';
import { followTab, openTab, tabById } from '../browser/tabs.ts';
import { after } from '../browser/timer.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { permissionNames } from '../misskey/permissions.ts';
import { checkLegacy, legacyUrl } from '../misskey/sign-in/legacy.ts';
import { checkMiauth, miauthUrl } from '../misskey/sign-in/miauth.ts';
import type { Way } from '../misskey/server.ts';
import type { Me } from '../misskey/users.ts';
import { beginLegacy } from './apps.ts';
import { arriveOrWait, fail, isPassing, report } from './arrival.ts';
import { callbackPage, clientName, iconUrl } from './client.ts';
import {
  changePending,
  pendingSignIn,
  signInAlarm,
  type Consent,
  type Begun,
  type PendingSignIn,
} from './pending.ts';

const seconds = 1000;
/** ms between checks: a server without our callback page stays on its own page, so nothing else tells. */
const pause = 2 * seconds;
/** The background stays awake this long for a consent, and the session is given up after that long. */
const longestWatch = 300 * seconds;
const longestSession = 1800 * seconds;
const alarmPeriod = 30 * seconds;

type TabConsent = Extract<Consent, { tabId: number | null }>;
type PendingTab = PendingSignIn & { consent: TabConsent };

/**
 * Opens a consent page in a tab, and follows that tab without any permission. `stepDown` starts another way, should this
 * one not even begin.
 */
export async function startTab(
  sign: Begun,
  way: 'miauth' | 'legacy',
  insteadOf: Way | null,
  stepDown: () => Promise<boolean>,
): Promise<void> {
  try {
    await openConsent(sign, await consentFor(sign, way), insteadOf);
  } catch (error) {
    if (!(error instanceof MisskeyError) || !(await stepDown())) throw error;
  }
}

async function consentFor({ server, permissions }: Begun, way: 'miauth' | 'legacy'): Promise<TabConsent> {
  // The session id is a bearer secret: whoever knows it after the consent gets the token (misskey#10216).
  if (way === 'miauth') return { way, session: crypto.randomUUID(), tabId: null };
  const wish = {
    name: clientName,
    description: clientName,
    permissions: permissionNames(permissions, server.software),
    callback: callbackPage(),
  };
  return { way, ...(await beginLegacy(server.origin, wish)), tabId: null };
}

async function openConsent(sign: Begun, consent: TabConsent, insteadOf: Way | null): Promise<void> {
  const pending: PendingSignIn = { ...sign, consent, insteadOf, arrived: null };
  // Written before the tab opens, so that a background killed in between knows of it.
  await pendingSignIn.set(pending);
  await report(pending, { phase: 'waiting' });
  await wakeAt(signInAlarm, Date.now() + alarmPeriod);
  const tabId = await openTab(consentUrl(sign, consent), sign.returnTo);
  await changePending(sign.id, (now) => ({ ...now, consent: { ...consent, tabId } }));
  void follow();
}

function consentUrl({ server, permissions }: Begun, consent: TabConsent): string {
  if (consent.way === 'legacy') return legacyUrl(server.origin, consent.session);
  const callback = callbackPage();
  const icon = iconUrl();
  const wanted = { name: clientName, permissions, ...(callback && { callback }), ...(icon && { icon }) };
  return miauthUrl(server.origin, consent.session, wanted);
}

/** Checks the session in progress once, and follows its tab again if the background has died since. */
export async function resumeTab(): Promise<void> {
  await checkOnce();
  if (await waiting()) {
    await wakeAt(signInAlarm, Date.now() + alarmPeriod);
    void follow();
  }
}

/** One check at a time: of two at once both may get a token, and one token would be lost. */
async function checkOnce(): Promise<void> {
  await oneAtATime('check sign-in', async () => {
    const pending = await pendingSignIn.get();
    if (pending?.arrived) return arriveOrWait(pending);
    if (!isTab(pending)) return undefined;
    return check(pending);
  });
}

async function check(pending: PendingTab): Promise<void> {
  const { tabId } = pending.consent;
  // Asked before the check: a tab that closes right after the consent still ends in an account.
  const closed = tabId !== null && (await tabById(tabId)) === null;
  const answer = await ask(pending);
  if (answer !== null && !(answer instanceof MisskeyError)) {
    const arrived = { ...answer, permissions: pending.permissions };
    const now = await changePending(pending.id, (same) => ({ ...same, arrived }));
    if (now) await arriveOrWait(now);
    return;
  }
  const why = whyOver(answer, closed, Date.now() - pending.startedAt);
  if (why) await fail(pending, why);
}

/** Why nothing more is to be hoped of a session that is `age` ms old; null: it may still be allowed. */
function whyOver(error: MisskeyError | null, closed: boolean, age: number): MisskeyError | null {
  if (error?.code === 'signInExpired') return error;
  if (age > longestSession) return new MisskeyError('signInExpired');
  // Its tab may have closed after the consent, while the server cannot be reached.
  if (!closed || (error && isPassing(error))) return null;
  return error ?? new MisskeyError('signInClosed');
}

/** The server's answer: null is "not allowed (yet)", an error "could not be asked now" or "gone". */
async function ask({
  server,
  consent,
}: PendingTab): Promise<{ token: string; user: Me } | MisskeyError | null> {
  try {
    return consent.way === 'legacy'
      ? await checkLegacy(server.origin, consent.app, consent.session)
      : await checkMiauth(server.origin, consent.session);
  } catch (error) {
    if (error instanceof MisskeyError) return error;
    throw error;
  }
}

/** Stays awake and follows the tab of the sign-in in progress, and of one that takes its place. One follower at a time. */
async function follow(): Promise<void> {
  await ifFree('follow sign-in', () =>
    whileAwake(async () => {
      for (let pending = await young(); pending; pending = await young()) await followTabOf(pending);
    }),
  );
}

/** Checks on every navigation of the tab, and every two seconds, until that session is over. */
async function followTabOf({ id, consent: { tabId } }: PendingTab): Promise<void> {
  const stop = tabId === null ? () => null : followTab(tabId, checkSoon, checkSoon);
  while ((await young())?.id === id) {
    await after(pause);
    await checkOnce();
  }
  stop();
}

function checkSoon(): void {
  void checkOnce();
}

/** The sign-in in progress, while it is worth staying awake for. */
async function young(): Promise<PendingTab | null> {
  const pending = await waiting();
  const ready = pending && pending.consent.tabId !== null && Date.now() - pending.startedAt < longestWatch;
  return ready ? pending : null;
}

async function waiting(): Promise<PendingTab | null> {
  const pending = await pendingSignIn.get();
  return isTab(pending) ? pending : null;
}

function isTab(pending: PendingSignIn | null): pending is PendingTab {
  return pending !== null && 'tabId' in pending.consent;
}
