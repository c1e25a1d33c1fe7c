import { wakeAt } from '../browser/alarms.ts';
import { ifFree, oneAtATime } from '../browser/locks.ts';
import { whileAwake } from '../browser/stay-awake.ts';
import { followNone, followTab, openTab, tabById } from '../browser/tabs.ts';
import { after } from '../browser/timer.ts';
import { MisskeyError } from '../misskey/errors.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import { checkMiauth, miauthUrl } from '../misskey/sign-in/miauth.ts';
import { arrive, fail, report } from './arrival.ts';
import { callbackPage, clientName, iconUrl, scopes } from './client.ts';
import { pendingSignIn, signInAlarm, type PendingMiauth } from './pending.ts';

const seconds = 1000;
/** ms between checks: a server without our callback page stays on its own page, so nothing else tells. */
const pause = 2 * seconds;
/** The background stays awake this long for a consent, and the session is given up after that long. */
const longestWatch = 300 * seconds;
const longestSession = 1800 * seconds;
const alarmPeriod = 30 * seconds;

/** Opens the consent page of a fresh session in a tab, and follows that tab. */
export async function startMiauth(server: ServerInfo, returnTo: number | null, spoilt: Way[]): Promise<void> {
  // The session id is a bearer secret: whoever knows it after the consent gets the token (misskey#10216).
  const session = crypto.randomUUID();
  const pending: PendingMiauth = {
    way: 'miauth',
    server,
    startedAt: Date.now(),
    returnTo,
    spoilt,
    session,
    tabId: null,
  };
  // Written before the tab opens, so that a background killed in between knows of it.
  await pendingSignIn.set(pending);
  await report(pending, { phase: 'waiting' });
  const callback = callbackPage();
  const icon = iconUrl();
  const wanted = {
    name: clientName,
    permissions: scopes,
    ...(callback && { callback }),
    ...(icon && { icon }),
  };
  const tabId = await openTab(miauthUrl(server.origin, session, wanted), returnTo);
  await pendingSignIn.update((now) =>
    now?.way === 'miauth' && now.session === session ? { ...now, tabId } : now,
  );
  await wakeAt(signInAlarm, Date.now() + alarmPeriod);
  void follow();
}

/** Checks the session in progress once, and follows its tab again if the background has died since. */
export async function resumeMiauth(): Promise<void> {
  await checkOnce();
  if (await waiting()) {
    await wakeAt(signInAlarm, Date.now() + alarmPeriod);
    void follow();
  } else {
    followNone();
  }
}

function checkSoon(): void {
  void checkOnce();
}

/** One check at a time: of two at once both may get a token, and one token would be lost. */
async function checkOnce(): Promise<void> {
  await oneAtATime('check sign-in', async () => {
    const pending = await waiting();
    if (!pending) return;
    // Asked before the check: a tab that closes right after the consent still ends in an account.
    const closed = pending.tabId !== null && (await tabById(pending.tabId)) === null;
    const answer = await ask(pending);
    if (answer) await arrive(pending, answer.token, answer.user);
    else if (answer === null && closed) await fail(pending, new MisskeyError('signInClosed'));
    else if (Date.now() - pending.startedAt > longestSession)
      await fail(pending, new MisskeyError('signInExpired'));
  });
}

/** The server's answer: null is "not allowed (yet)", undefined "could not be asked now". */
async function ask({ server, session }: PendingMiauth) {
  try {
    return await checkMiauth(server.origin, session);
  } catch (error) {
    if (error instanceof MisskeyError) return undefined;
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
async function followTabOf({ tabId, session }: PendingMiauth & { tabId: number }): Promise<void> {
  const stop = followTab(tabId, checkSoon, checkSoon);
  while ((await young())?.session === session) {
    await after(pause);
    await checkOnce();
  }
  stop();
}

/** The sign-in in progress, while it is worth staying awake for. */
async function young(): Promise<(PendingMiauth & { tabId: number }) | null> {
  const pending = await waiting();
  const { tabId } = pending ?? { tabId: null };
  return pending && tabId !== null && Date.now() - pending.startedAt < longestWatch
    ? { ...pending, tabId }
    : null;
}

async function waiting(): Promise<PendingMiauth | null> {
  const pending = await pendingSignIn.get();
  return pending?.way === 'miauth' ? pending : null;
}
