import { authenticationFailed, internalError } from './errors.ts';
import type { Token, User } from './model.ts';
import type { World } from './world.ts';

export type Caller = { user: User | null; token: Token | null };

export const ANONYMOUS: Caller = { user: null, token: null };

/** Thrown for a token that is no text: Misskey 13 to 2025 never answers such a request. */
export class NeverAnswered extends Error {}

/** The token of a request: a Bearer header beats `i`. Null when there is none. */
export function tokenText(world: World, authorization: string | undefined, i: unknown): string | null {
  if (world.personality.readsBearer && authorization?.startsWith('Bearer ')) {
    return authorization.slice('Bearer '.length);
  }
  if (i === undefined || i === null) return null;
  if (typeof i !== 'string') {
    throw world.personality.oddToken === 'never' ? new NeverAnswered('i is not a string') : internalError();
  }
  return i;
}

/** Who holds this token. 16 characters are a native token; others match raw or, in lower case, by hash. */
export function authenticate(world: World, text: string | null): Caller {
  if (text === null) return ANONYMOUS;
  const caller = text.length === 16 ? nativeCaller(world, text) : appCaller(world, text);
  if (!caller) throw authenticationFailed(world.personality.statuses.authenticationFailed);
  return caller;
}

/** Refuses a suspended account. */
export function refuseSuspended(world: World, user: User): void {
  if (user.isSuspended) throw world.personality.suspended();
}

/** What a token allows: the legacy flow reads the permissions of the app, not those of the token. */
export function permissionsOf(world: World, token: Token): string[] {
  return world.apps.get(token.appId ?? '')?.permissions ?? token.permissions;
}

function nativeCaller(world: World, text: string): Caller | null {
  const user = [...world.users.values()].find((candidate) => candidate.token === text);
  return user ? { user, token: null } : null;
}

function appCaller(world: World, text: string): Caller | null {
  const hash = text.toLowerCase();
  const token = [...world.tokens.values()].find(
    (row) => row.hash === hash || (world.personality.takesRawToken && row.token === text),
  );
  const user = token && world.users.get(token.userId);
  if (!token || !user) return null;
  token.lastUsedAt = world.now();
  return { user, token };
}
