import { oneAtATime } from '../browser/locks.ts';
import { closeTab, followNone } from '../browser/tabs.ts';
import { MisskeyError } from '../misskey/errors.ts';
import type { Permission } from '../misskey/permissions.ts';
import type { ServerInfo, Way } from '../misskey/server.ts';
import { checkManualToken } from '../misskey/sign-in/manual.ts';
import { accountById } from './accounts.ts';
import { arrive } from './arrival.ts';
import { needConsent } from './consent.ts';
import { waysTo } from './client.ts';
import { pendingSignIn, settle, signInProgress, type Begun, type PendingSignIn } from './pending.ts';
import { permissionsOf, type Part } from './parts.ts';
import { findServer } from './servers.ts';
import { closeOAuth, resumeOAuth, startOAuth } from './sign-in-oauth.ts';
import { resumeTab, startTab } from './sign-in-tab.ts';
import { preferredWay } from './way.ts';

/** Held while a sign-in begins, or is given up. */
const beginning = 'begin sign-in';

/** What a person wants when they press *Sign in*. */
export interface SignInWish {
  /** The server, as typed. */
  typed: string;
  /** What it shall be good for beside notes. */
  parts: Part[];
  /** The tab to come back to. */
  returnTo: number | null;
  /** A way they chose themselves; null: the best one. */
  way: Way | null;
}

/**
 * Starts a sign-in: takes the best way and opens its consent page. Resolves when that page is open; the rest happens in
 * the background, whatever becomes of the page that asked. Throws MisskeyError when there is no such server or no way.
 */
export async function signIn({ typed, parts, returnTo, way }: SignInWish): Promise<void> {
  const server = await findServer(typed);
  await begin(server, { permissions: permissionsOf(parts), again: null, returnTo }, way);
}

/**
 * Signs in again where a token no longer works or may do too little; `missing` is asked for in addition. Drafts, outbox
 * and settings of the account stay.
 */
export async function signInAgain(
  accountId: string,
  missing: Permission[],
  returnTo: number | null,
): Promise<void> {
  const account = await accountById(accountId);
  // Signed out since: its id still says where.
  const host = accountId.slice(accountId.lastIndexOf('@') + 1);
  if (!account) return signIn({ typed: host, parts: [], returnTo, way: null });
  const server = await findServer(account.origin);
  const permissions = [...new Set([...account.permissions, ...missing])];
  await begin(server, { permissions, again: { accountId, username: account.username }, returnTo }, null);
}

/** Signs in with a token that the person made by hand. It has to write notes; what else it lacks is reported. */
export async function signInWithToken(
  typed: string,
  token: string,
  parts: Part[],
  returnTo: number | null = null,
): Promise<void> {
  await needConsent();
  const server = await findServer(typed);
  const checked = await checkManualToken(server.origin, token, permissionsOf(parts));
  if (checked.missing.includes('write:notes'))
    throw new MisskeyError('permissionMissing', { permission: 'write:notes' });
  await cancelSignIn();
  const pending: PendingSignIn = {
    ...begun(server, { permissions: permissionsOf(parts), again: null, returnTo }),
    insteadOf: null,
    consent: { way: 'manual' },
    arrived: { token: checked.token, user: checked.user, permissions: checked.granted },
  };
  await pendingSignIn.set(pending);
  try {
    await arrive(pending);
  } catch (error) {
    await cancelSignIn();
    throw error;
  }
}

/** Gives up the sign-in in progress, if there is one, and closes its tab or window. */
export function cancelSignIn(): Promise<void> {
  return oneAtATime(beginning, giveUp);
}

async function giveUp(): Promise<void> {
  const pending = await settle(async () => {
    const waiting = await pendingSignIn.get();
    await pendingSignIn.set(null);
    return waiting;
  });
  const consent = pending?.consent;
  if (consent?.way === 'oauth') await closeOAuth(consent.windowsBefore);
  await signInProgress.set(null);
  if (consent && 'tabId' in consent && consent.tabId !== null) await closeTab(consent.tabId);
}

/** Goes on with a sign-in that was left, for whatever reason. Safe to call at any time, any number of times. */
export async function resumeSignIns(): Promise<void> {
  const pending = await pendingSignIn.get();
  if (pending?.consent.way === 'oauth') await resumeOAuth();
  else if (pending) await resumeTab();
  else followNone();
}

async function begin(
  server: ServerInfo,
  wish: Pick<Begun, 'permissions' | 'again' | 'returnTo'>,
  chosen: Way | null,
): Promise<void> {
  await needConsent();
  const ways = waysTo(server).filter(opensPage);
  const way = await preferredWay(
    server.origin,
    chosen === null ? ways : ways.filter((one) => one === chosen),
  );
  if (!way) throw new MisskeyError('noWayToSignIn', { subject: new URL(server.origin).host });
  // One after another: of two at once, one would leave a tab that nobody follows.
  await oneAtATime(beginning, async () => {
    await giveUp();
    await start(begun(server, wish), way, null);
  });
}

function begun(server: ServerInfo, wish: Pick<Begun, 'permissions' | 'again' | 'returnTo'>): Begun {
  return { id: crypto.randomUUID(), server, startedAt: Date.now(), ...wish };
}

/** The ways that begin with a page of the server; a token made by hand is pasted. */
type PageWay = Exclude<Way, 'manual'>;

function opensPage(way: Way): way is PageWay {
  return way !== 'manual';
}

async function start(sign: Begun, way: PageWay, insteadOf: Way | null): Promise<void> {
  const stepDown = () => downFrom(way, sign, insteadOf);
  if (way === 'oauth') await startOAuth(sign, stepDown);
  else await startTab(sign, way, insteadOf, stepDown);
}

/** A way failed for a reason of the server's or of our page's: once, and visibly, the next best one. */
async function downFrom(way: PageWay, sign: Begun, insteadOf: Way | null): Promise<boolean> {
  const ways = waysTo(sign.server).filter(opensPage);
  const next = ways[ways.indexOf(way) + 1];
  if (insteadOf !== null || !next) return false;
  await start({ ...sign, id: crypto.randomUUID(), startedAt: Date.now() }, next, way);
  return true;
}
