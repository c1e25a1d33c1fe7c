import { defineItem } from '../browser/items.ts';
import { oneAtATime } from '../browser/locks.ts';
import type { ErrorCode, ErrorDetail } from '../misskey/errors.ts';
import type { Permission } from '../misskey/permissions.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import type { LegacyApp } from '../misskey/sign-in/legacy.ts';
import type { PendingOAuth } from '../misskey/sign-in/oauth.ts';
import type { Me } from '../misskey/users.ts';

/** What a sign-in waits for. `tabId` is null until the tab is open; `windowsBefore`: others of its kind. All of it is secret. */
export type Consent =
  | { way: 'oauth'; oauth: PendingOAuth; windowsBefore: number[] }
  | { way: 'miauth'; session: string; tabId: number | null }
  | { way: 'legacy'; session: string; app: LegacyApp; tabId: number | null }
  | { way: 'manual' };

/** A token that has come, before its account is made. */
export interface Arrived {
  token: string;
  /** Who the server said it is, where it said so. */
  user: Me | null;
  permissions: Permission[];
}

export interface PendingSignIn {
  id: string;
  server: ServerInfo;
  /** ms since 1970. */
  startedAt: number;
  /** The tab the person came from, to go back to. */
  returnTo: number | null;
  permissions: Permission[];
  /** The account that is signed in *again*, so that no other one takes its place unseen. */
  again: { accountId: string; username: string } | null;
  /** The way that failed before this one. */
  insteadOf: Way | null;
  consent: Consent;
  arrived: Arrived | null;
}

/** A sign-in that is about to begin: everything but how. */
export type Begun = Omit<PendingSignIn, 'consent' | 'arrived' | 'insteadOf'>;

/** The alarm that looks after a sign-in whose background was put to sleep or killed. */
export const signInAlarm = 'signIn';

/** The one sign-in in progress. Secrets: they die with the browser. A new one takes the place of an old one. */
export const pendingSignIn = defineItem<PendingSignIn | null>('session', 'pendingSignIn', null);

/** Ends a sign-in one way or another: what becomes an account is not given up half-way, and what is given up becomes none. */
export function settle<T>(work: () => Promise<T>): Promise<T> {
  return oneAtATime('settle sign-in', work);
}

/** How the newest sign-in is getting on, for pages to show. Holds no secret. */
export interface SignInProgress {
  host: string;
  phase: 'waiting' | 'failed' | 'done';
  way: Way;
  /** The way that did not work, when this one took its place. */
  insteadOf: Way | null;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
  accountId: string | null;
  /** What was asked for and the token may not do. */
  missing: Permission[];
}

export const signInProgress = defineItem<SignInProgress | null>('session', 'signInProgress', null);

/** Changes the sign-in in progress if it is still this one; resolves with it, or null if another took its place. */
export async function changePending(
  id: string,
  change: (pending: PendingSignIn) => PendingSignIn,
): Promise<PendingSignIn | null> {
  const now = await pendingSignIn.update((pending) => (pending?.id === id ? change(pending) : pending));
  return now?.id === id ? now : null;
}
