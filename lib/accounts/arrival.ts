import { wakeAt } from '../browser/alarms.ts';
import { showBadge } from '../browser/badge.ts';
import { openPopup } from '../browser/popup.ts';
import { closeTab, isOurPage, showTab } from '../browser/tabs.ts';
import { tabOver } from '../browser/windows.ts';
import { MisskeyError, type ErrorCode } from '../misskey/errors.ts';
import { me, type Me } from '../misskey/users.ts';
import type { Account } from './account.ts';
import { accountById, putAccount } from './accounts.ts';
import { needConsent } from './consent.ts';
import {
  pendingSignIn,
  settle,
  signInAlarm,
  signInProgress,
  type PendingSignIn,
  type SignInProgress,
} from './pending.ts';
import { accountOf } from './profile.ts';
import { keepPictures } from './refresh.ts';
import { putToken } from './tokens.ts';
import { rememberWay } from './way.ts';

/** Failures after which the token is kept and its owner asked for again. */
const passing: ReadonlySet<ErrorCode> = new Set(['unreachable', 'timeout', 'serverError', 'rateLimited']);

/** Whether a server that could not answer may do so later. */
export function isPassing({ code }: MisskeyError): boolean {
  return passing.has(code);
}

/** ms until that. */
const pause = 30_000;

/** Makes the account of a token that has come; while the server cannot say whose it is, the token waits. */
export async function arriveOrWait(pending: PendingSignIn): Promise<void> {
  try {
    await arrive(pending);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    if (isPassing(error)) await wakeAt(signInAlarm, Date.now() + pause);
    else await fail(pending, error);
  }
}

/** A token has come, and lies in storage: makes its account and takes the person back to where they were. */
export async function arrive(pending: PendingSignIn): Promise<void> {
  const { server, arrived, again } = pending;
  if (!arrived) throw new MisskeyError('bug', { message: 'no token has arrived' });
  await needConsent();
  const user = await whoAmI({ origin: server.origin, token: arrived.token }, arrived.user);
  const account = accountOf(server, user, arrived.permissions, Date.now());
  if (!(await settle(() => moveIn(pending, account, arrived.token)))) return;
  await rememberWay(server.origin, pending.consent.way);
  const missing = pending.permissions.filter((asked) => !account.permissions.includes(asked));
  await report(pending, {
    phase: 'done',
    accountId: account.id,
    error: otherThan(again, account),
    missing,
  });
  await goBack(pending);
  // The sign-in is over: slow pictures keep no other one waiting.
  void keepPictures(account.id);
}

/** Makes the account. false: the sign-in was given up meanwhile, or its account signed out. */
async function moveIn(pending: PendingSignIn, account: Account, token: string): Promise<boolean> {
  if ((await pendingSignIn.get())?.id !== pending.id) return false;
  const known = await accountById(account.id);
  // The same id under another name: not the server, or not the person, that it was.
  if (known && known.username !== account.username)
    throw new MisskeyError('signInMismatch', { subject: account.username });
  await putToken(account.id, token);
  await putAccount(account);
  return end(pending);
}

/** A sign-in has ended without an account: says why, and leaves no secret behind. */
export async function fail(pending: PendingSignIn, error: MisskeyError): Promise<void> {
  if (!(await end(pending))) return;
  await report(pending, { phase: 'failed', error: { code: error.code, detail: error.detail } });
  await showBadge('!', 'problem');
}

/** Forgets a sign-in. false: it was given up, or another has taken its place, so that its end is no news. */
async function end({ id }: PendingSignIn): Promise<boolean> {
  let isNews = false;
  await pendingSignIn.update((now) => {
    isNews = now?.id === id;
    return isNews ? null : now;
  });
  return isNews;
}

/** Tells pages how a sign-in is getting on. */
export async function report(
  { server, consent, insteadOf }: PendingSignIn,
  news: Pick<SignInProgress, 'phase'> & Partial<SignInProgress>,
): Promise<void> {
  const host = new URL(server.origin).host;
  const nothing = { error: null, accountId: null, missing: [] };
  await signInProgress.set({ host, way: consent.way, insteadOf, ...nothing, ...news });
}

/** The server knows more of a token's owner than its answer to the sign-in says: policies, above all. */
async function whoAmI(connection: { origin: string; token: string }, told: Me | null): Promise<Me> {
  if (!told) return me(connection);
  try {
    const user = await me(connection);
    return user.id === told.id ? user : told;
  } catch (error) {
    // Who it is was said already; what is missing is asked again within a day.
    if (error instanceof MisskeyError) return told;
    throw error;
  }
}

/** The person chose another account on the consent page: it is signed in as well, and that is said. */
function otherThan(again: PendingSignIn['again'], { id, username }: Account): SignInProgress['error'] {
  return again && again.accountId !== id ? { code: 'otherAccount', detail: { subject: username } } : null;
}

async function goBack({ consent, returnTo }: PendingSignIn): Promise<void> {
  if ('tabId' in consent && consent.tabId !== null) await closeTab(consent.tabId);
  // Pasted on a page of ours, with nowhere else to go.
  if (consent.way === 'manual' && returnTo === null) return;
  // A small window that is open about the page shows the news itself, as any page of ours does.
  const place = returnTo === null ? null : ((await tabOver(returnTo)) ?? returnTo);
  const back = place !== null && (await showTab(place));
  if (back && (await isOurPage(place))) return;
  if (!back || !(await openPopup())) await showBadge('✓', 'done');
}
