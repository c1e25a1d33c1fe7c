import { defineItem } from '../browser/items.ts';
import type { ErrorCode, ErrorDetail } from '../misskey/errors.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import type { PendingOAuth } from '../misskey/sign-in/oauth.ts';

interface Common {
  server: ServerInfo;
  /** ms since 1970. */
  startedAt: number;
  /** The tab the person came from, to go back to. */
  returnTo: number | null;
  /** Ways that failed before this one, so that none is tried twice. */
  spoilt: Way[];
}

/** A MiAuth session waiting for consent in a tab; `tabId` is null until the tab is open. */
export interface PendingMiauth extends Common {
  way: 'miauth';
  session: string;
  tabId: number | null;
}

/** An OAuth sign-in; `token` is there between the token's arrival and the account's. */
export interface PendingOAuthSignIn extends Common {
  way: 'oauth';
  oauth: PendingOAuth;
  token: string | null;
}

export type PendingSignIn = PendingMiauth | PendingOAuthSignIn;

/** The alarm that looks after a sign-in whose background was put to sleep or killed. */
export const signInAlarm = 'signIn';

/** The one sign-in in progress. Secrets: they die with the browser. A new one takes the place of an old one. */
export const pendingSignIn = defineItem<PendingSignIn | null>('session', 'pendingSignIn', null);

/** Whether what is in progress `now` is still this sign-in: not given up, and not replaced by another. */
export function isStill(now: PendingSignIn | null, { way, startedAt }: PendingSignIn): boolean {
  return now?.way === way && now.startedAt === startedAt;
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
}

export const signInProgress = defineItem<SignInProgress | null>('session', 'signInProgress', null);
