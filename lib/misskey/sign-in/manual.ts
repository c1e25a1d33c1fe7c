import { MisskeyError } from '../errors.ts';
import type { Permission } from '../permissions.ts';
import { request } from '../request.ts';
import { me, type Me } from '../users.ts';

/**
 * Calls that do nothing and are refused for a missing permission before anything else is looked at: a note without any
 * content, a file or a reaction without an id.
 */
const probes: Record<Exclude<Permission, 'read:account'>, { endpoint: string; params: object }> = {
  'write:notes': { endpoint: 'notes/create', params: {} },
  'write:drive': { endpoint: 'drive/files/delete', params: {} },
  'write:reactions': { endpoint: 'notes/reactions/create', params: {} },
  'read:channels': { endpoint: 'channels/followed', params: { limit: 1 } },
};

/** What a token that a person made by hand is good for. */
export interface ManualToken {
  token: string;
  user: Me;
  granted: Permission[];
  missing: Permission[];
}

/**
 * Checks a token that a person pasted: whose it is, and which of the wanted permissions it lacks. Throws MisskeyError
 * `nativeToken` for the password-like token of the account itself (16 characters, may do everything), `badToken` for
 * what is none, `permissionMissing` if it may not even tell whose it is.
 */
export async function checkManualToken(
  origin: string,
  pasted: string,
  wanted: readonly Permission[],
): Promise<ManualToken> {
  const token = pasted.trim();
  if (/^[A-Za-z0-9]{16}$/.test(token)) throw new MisskeyError('nativeToken');
  if (!/^[\w-]{20,200}$/.test(token)) throw new MisskeyError('badToken');
  const connection = { origin, token };
  const user = await whose(connection);
  const probed = wanted.filter((permission) => permission !== 'read:account');
  const answers = await Promise.all(probed.map((permission) => isMissing(connection, probes[permission])));
  const missing = probed.filter((_, index) => answers[index]);
  return {
    token,
    user,
    granted: wanted.filter((permission) => !missing.includes(permission as never)),
    missing,
  };
}

async function whose(connection: { origin: string; token: string }): Promise<Me> {
  try {
    return await me(connection);
  } catch (error) {
    if (error instanceof MisskeyError && error.code === 'signInAgain')
      throw new MisskeyError('badToken', error.detail, error);
    throw error;
  }
}

async function isMissing(
  connection: { origin: string; token: string },
  { endpoint, params }: { endpoint: string; params: object },
): Promise<boolean> {
  try {
    await request(connection, endpoint, params);
    return false;
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    return error.code === 'permissionMissing';
  }
}

/** Where a person makes such a token: the page moved with Misskey 2025.4. */
export function tokenPage(origin: string, isConnectPage: boolean): string {
  return `${origin}/settings/${isConnectPage ? 'connect' : 'api'}`;
}
