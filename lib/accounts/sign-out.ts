import { MisskeyError } from '../misskey/errors.ts';
import { request } from '../misskey/request.ts';
import { accountById, dropAccount } from './accounts.ts';
import { needConsent } from './consent.ts';
import { pendingSignIn, signInProgress } from './pending.ts';
import { cancelSignIn } from './sign-in.ts';
import { takeToken } from './tokens.ts';

/** What became of the token: revoked, or still valid until the person revokes it at `appsPage`. */
export interface SignedOut {
  revoked: boolean;
  appsPage: string | null;
}

/** Forgets an account here, and revokes its token where the server lets a token revoke itself (since 2026.9.0). */
export async function signOut(accountId: string): Promise<SignedOut> {
  const account = await accountById(accountId);
  // One that is still open would bring it back, were it only answered now.
  if ((await pendingSignIn.get())?.again?.accountId === accountId) await cancelSignIn();
  const token = await takeToken(accountId);
  await dropAccount(accountId);
  // News of its sign-in name it too.
  await signInProgress.update((news) => (news?.accountId === accountId ? null : news));
  if (!account || token === null) return { revoked: true, appsPage: null };
  const revoked = await revoke(account.origin, token);
  return { revoked, appsPage: revoked ? null : `${account.origin}/settings/apps` };
}

async function revoke(origin: string, token: string): Promise<boolean> {
  try {
    await needConsent();
    await request({ origin, token }, 'i/revoke-token', { token });
    return true;
  } catch (error) {
    if (error instanceof MisskeyError) return false;
    throw error;
  }
}
