import { MisskeyError } from '../errors.ts';
import { isObject } from '../refusal.ts';
import { request } from '../request.ts';
import { readUser, type Me } from '../users.ts';
import { isToken } from './token.ts';

/** Whether a server has MiAuth: asked about a session that is nobody's. `patience`: ms. */
export async function probeMiauth(origin: string, patience: number): Promise<boolean> {
  try {
    const answer = await request(
      { origin },
      `miauth/${crypto.randomUUID()}/check`,
      {},
      { timeout: patience },
    );
    return isObject(answer) && answer['ok'] === false;
  } catch (error) {
    if (error instanceof MisskeyError) return false;
    throw error;
  }
}

/** What the consent page shows and where it goes afterwards. */
export interface MiauthRequest {
  name: string;
  permissions: readonly string[];
  /** Absolute https URLs; left out where the project has no hosted pages. */
  callback?: string;
  icon?: string;
}

/**
 * The consent page of a MiAuth session, to be opened in a tab. `session` is a secret: a fresh UUID each time,
 * since whoever knows it may fetch the token. Permissions are joined by commas: a space breaks all but the first.
 */
export function miauthUrl(origin: string, session: string, wanted: MiauthRequest): string {
  const url = new URL(`${origin}/miauth/${session}`);
  url.searchParams.set('name', wanted.name);
  if (wanted.icon) url.searchParams.set('icon', wanted.icon);
  if (wanted.callback) url.searchParams.set('callback', wanted.callback);
  // Always there: Iceshrimp-JS and Firefish crash without it.
  url.searchParams.set('permission', wanted.permissions.join(','));
  return url.href;
}

/**
 * Asks whether the person has allowed the session. null: not yet, refused or already fetched; servers do not tell
 * which. The token is given **once**: store it before anything else, and never let two checks run at the same time.
 */
export async function checkMiauth(
  origin: string,
  session: string,
): Promise<{ token: string; user: Me } | null> {
  const answer = await request({ origin }, `miauth/${session}/check`);
  if (!isObject(answer)) throw new MisskeyError('badAnswer', { status: 200 });
  if (answer['ok'] !== true) return null;
  if (!isToken(answer['token'])) throw new MisskeyError('badAnswer', { status: 200 });
  return { token: answer['token'], user: readUser(answer['user']) };
}
