import { randomText } from './ids.ts';
import type { Policies, Token, User } from './model.ts';
import type { World } from './world.ts';

export type NewUser = {
  username: string;
  host?: string;
  name?: string;
  password?: string;
  isAdmin?: boolean;
  policies?: Policies;
};

/** Makes an account, with its native token. */
export function createUser(
  world: World,
  { username, host, name, password, isAdmin, policies }: NewUser,
): User {
  const user: User = {
    id: world.newId(),
    username,
    host: host ?? null,
    name: name ?? null,
    password: password ?? `${username}pass`,
    token: randomText(16),
    createdAt: world.now(),
    updatedAt: null,
    loggedIn: false,
    isAdmin: isAdmin ?? false,
    isSuspended: false,
    policies: { ...policies },
    following: new Set(),
    blocking: new Set(),
    followedChannels: new Set(),
    favoriteChannels: new Set(),
    favoriteNotes: new Set(),
    notifications: [],
  };
  world.users.set(user.id, user);
  return user;
}

/** A local account by its name, in any case. */
export function userNamed(world: World, username: string): User | undefined {
  const wanted = username.toLowerCase();
  return [...world.users.values()].find(
    (user) => user.host === null && user.username.toLowerCase() === wanted,
  );
}

/** The role policies of a user: those of the version, of the server and their own, the last counting most. */
export function policiesOf(world: World, user: User): Policies {
  return { ...world.personality.policies, ...world.settings.policies, ...user.policies };
}

/** A numeric policy of a user. */
export function policyNumber(world: World, user: User, name: string): number {
  return Number(policiesOf(world, user)[name]);
}

export type Grant = {
  permissions: string[];
  name?: string | null;
  description?: string | null;
  iconUrl?: string | null;
  token?: string;
  hash?: string;
  appId?: string;
  session?: string;
};

/** Gives a user's app an access token. */
export function grantToken(world: World, user: User, grant: Grant): Token {
  const token = grant.token ?? randomText(32);
  const row: Token = {
    id: world.newId(),
    userId: user.id,
    token,
    hash: (grant.hash ?? token).toLowerCase(),
    permissions: grant.permissions,
    name: grant.name ?? null,
    description: grant.description ?? null,
    iconUrl: grant.iconUrl ?? null,
    appId: grant.appId ?? null,
    session: grant.session ?? null,
    fetched: false,
    createdAt: world.now(),
    lastUsedAt: world.now(),
  };
  world.tokens.set(row.id, row);
  return row;
}
