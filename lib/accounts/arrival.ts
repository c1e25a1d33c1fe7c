import { showBadge } from '../browser/badge.ts';
import { openPopup } from '../browser/popup.ts';
import { closeTab, showTab } from '../browser/tabs.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { me, type Me } from '../misskey/users.ts';
import { accountById, changeAccount, putAccount } from './accounts.ts';
import { isStill, pendingSignIn, signInProgress, type PendingSignIn } from './pending.ts';
import { accountOf } from './profile.ts';
import { putToken } from './tokens.ts';
import { rememberWay } from './way.ts';

/**
 * A token has arrived: keeps it before anything else, learns more about its owner, and takes the person back to
 * where they were. `user`: who the server said it is, where it said so.
 */
export async function arrive(pending: PendingSignIn, token: string, user: Me | null): Promise<void> {
  const connection = { origin: pending.server.origin, token };
  const known = user ?? (await me(connection));
  const account = accountOf(pending.server, known);
  await putToken(account.id, token);
  const isNew = (await accountById(account.id)) === null;
  await putAccount(account);
  const isNews = await end(pending);
  await rememberWay(pending.server.origin, pending.way);
  if (isNews) await report(pending, { phase: 'done', accountId: account.id });
  if (user) await learnMore(pending, connection, isNew);
  if (isNews) await goBack(pending);
}

/** A sign-in has ended without an account: says why, and leaves no secret behind. */
export async function fail(pending: PendingSignIn, error: MisskeyError): Promise<void> {
  if (!(await end(pending))) return;
  await report(pending, { phase: 'failed', error: { code: error.code, detail: error.detail } });
  await showBadge('!', 'problem');
}

/** Forgets a sign-in. false: it was given up, or another has taken its place, so that its end is no news. */
async function end(pending: PendingSignIn): Promise<boolean> {
  let isNews = false;
  await pendingSignIn.update((now) => {
    isNews = isStill(now, pending);
    return isNews ? null : now;
  });
  return isNews;
}

/** Tells pages how a sign-in is getting on. */
export async function report(
  pending: PendingSignIn,
  news: {
    phase: 'waiting' | 'failed' | 'done';
    accountId?: string;
    error?: { code: MisskeyError['code']; detail: MisskeyError['detail'] };
  },
): Promise<void> {
  await signInProgress.set({
    host: new URL(pending.server.origin).host,
    phase: news.phase,
    way: pending.way,
    insteadOf: pending.spoilt[0] ?? null,
    error: news.error ?? null,
    accountId: news.accountId ?? null,
  });
}

/** MiAuth's answer lacks the user's own policies, and with them the right default visibility of a new account. */
async function learnMore(
  { server }: PendingSignIn,
  connection: { origin: string; token: string },
  isNew: boolean,
): Promise<void> {
  try {
    const account = accountOf(server, await me(connection));
    await (isNew ? changeAccount(account.id, account) : putAccount(account));
  } catch (error) {
    // The account is there and works; what is missing is asked again with the next sign-in.
    if (!(error instanceof MisskeyError)) throw error;
  }
}

async function goBack(pending: PendingSignIn): Promise<void> {
  if (pending.way === 'miauth' && pending.tabId !== null) await closeTab(pending.tabId);
  const back = pending.returnTo !== null && (await showTab(pending.returnTo));
  if (!back || !(await openPopup())) await showBadge('✓', 'done');
}
