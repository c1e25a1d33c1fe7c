import { MisskeyError } from '../errors.ts';
import { isObject } from '../refusal.ts';
import { request } from '../request.ts';
import { readUser, type Me } from '../users.ts';
import { isToken } from './token.ts';

/** An app as a server knows it: made once per server and kept, so that the next sign-in needs no new consent. */
export interface LegacyApp {
  secret: string;
  /** What it was made with; other wishes need another app. */
  permissions: string[];
  callback: string | null;
}

/** Registers an app (`app/create`, from v10 to today). `callback` without a query: `?token=…` is glued on. */
export async function createApp(
  origin: string,
  { name, description, permissions, callback }: LegacyWish,
): Promise<LegacyApp> {
  const answer = await request({ origin }, 'app/create', {
    name,
    description,
    permission: permissions,
    ...(callback !== null && { callbackUrl: callback }),
  });
  const secret = isObject(answer) ? answer['secret'] : null;
  if (!isToken(secret)) throw new MisskeyError('badAnswer', { status: 200 });
  return { secret, permissions, callback };
}

/** What an app is registered with. */
export interface LegacyWish {
  name: string;
  description: string;
  permissions: string[];
  callback: string | null;
}

/** Begins a session: its token names the consent page. null: the server has forgotten the app. */
export async function startLegacy(origin: string, app: LegacyApp): Promise<string | null> {
  const answer = await unless(['NO_SUCH_APP'], () =>
    request({ origin }, 'auth/session/generate', { appSecret: app.secret }),
  );
  if (answer === null) return null;
  const token = isObject(answer) ? answer['token'] : null;
  // It becomes part of an address, and comes from a stranger.
  if (typeof token !== 'string' || !/^[\w-]{1,200}$/.test(token))
    throw new MisskeyError('badAnswer', { status: 200 });
  return token;
}

/** The consent page of a session. Not the address in the server's answer, which may be anything. */
export function legacyUrl(origin: string, session: string): string {
  return `${origin}/auth/${session}`;
}

/**
 * Asks whether the person has allowed the session; null: not yet, or refused. Throws MisskeyError `signInExpired` when
 * the session is gone. The token is given once.
 */
export async function checkLegacy(
  origin: string,
  app: LegacyApp,
  session: string,
): Promise<{ token: string; user: Me } | null> {
  const answer = await unless(['PENDING_SESSION'], () =>
    request({ origin }, 'auth/session/userkey', { appSecret: app.secret, token: session }),
  );
  if (answer === null) return null;
  if (!isObject(answer) || typeof answer['accessToken'] !== 'string')
    throw new MisskeyError('badAnswer', { status: 200 });
  return { token: await legacyToken(answer['accessToken'], app.secret), user: readUser(answer['user']) };
}

/** The `i` of an app's token: what works from v10 to today; the raw token only from 12.39 on. */
async function legacyToken(accessToken: string, secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken + secret));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Runs a request; null if the server refuses it with one of these codes of its own. */
async function unless(serverCodes: string[], work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    if (serverCodes.includes(error.detail.serverCode ?? '')) return null;
    if (error.detail.serverCode === 'NO_SUCH_SESSION')
      throw new MisskeyError('signInExpired', error.detail, error);
    throw error;
  }
}
