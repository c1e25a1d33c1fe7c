import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packMe, packUserDetailed, packUserLite } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import type { Token, User } from '../model.ts';
import { id, limit, text, textOrNull } from '../schema.ts';
import { userNamed } from '../users.ts';
import type { World } from '../world.ts';

const userId = { properties: { userId: id }, required: ['userId'] } as const;

export const userEndpoints: EndpointTable = {
  'users/show': open({
    params: {
      properties: {
        userId: id,
        userIds: { type: 'array', uniqueItems: true, items: id },
        username: text,
        host: textOrNull,
      },
      anyOf: [needs('userId'), needs('userIds'), needs('username')],
    },
    handle: ({ world, user, token, params }) => {
      const show = (shown: User) => packSeen(world, shown, user, token);
      if (params.userIds) return params.userIds.flatMap((id) => world.users.get(id) ?? []).map(show);
      const { userId, username = '', host } = params;
      const named = host ? remoteNamed(world, username, host) : userNamed(world, username);
      const found = userId === undefined ? named : world.users.get(userId);
      if (!found) throw noSuchUser();
      return show(found);
    },
  }),

  'users/search-by-username-and-host': open({
    params: {
      properties: {
        username: textOrNull,
        host: textOrNull,
        limit: limit(10),
        detail: { type: 'boolean', default: true },
      },
      allOf: [
        {
          anyOf: [needs('username'), needs('host')],
        },
      ],
    },
    handle: ({ world, user, token, params }) => {
      const found = search(world, params.username ?? null, params.host).slice(0, params.limit);
      return found.map((other) =>
        params.detail ? packSeen(world, other, user, token) : packUserLite(world, other, user),
      );
    },
  }),

  'blocking/create': signedIn({
    permission: 'write:blocks',
    params: userId,
    handle: ({ world, user, params }) => {
      const blocked = world.users.get(params.userId);
      if (!blocked) throw noSuchUser();
      user.blocking.add(blocked.id);
      return packUserDetailed(world, blocked, user);
    },
  }),

  'blocking/delete': signedIn({
    permission: 'write:blocks',
    params: userId,
    handle: ({ world, user, params }) => {
      const blocked = world.users.get(params.userId);
      if (!blocked) throw noSuchUser();
      user.blocking.delete(blocked.id);
      return packUserDetailed(world, blocked, user);
    },
  }),
};

function packSeen(world: World, shown: User, viewer: User | null, token: Token | null) {
  return shown.id === viewer?.id
    ? packMe(world, shown, token === null)
    : packUserDetailed(world, shown, viewer);
}

function remoteNamed(world: World, username: string, host: string): User | undefined {
  return [...world.users.values()].find((user) => user.host === host && user.username === username);
}

/** A name is matched from its start in any case. Who never posted and who is suspended is not found. */
function search(world: World, username: string | null, host: string | null | undefined): User[] {
  if (host !== null && host !== undefined && host !== '.') return [];
  const start = (username ?? '').toLowerCase();
  const found = [...world.users.values()].filter(
    (user) => user.updatedAt !== null && !user.isSuspended && user.username.toLowerCase().startsWith(start),
  );
  return found.toSorted((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0));
}

function noSuchUser() {
  return refusal('NO_SUCH_USER', '4362f8dc-731f-4ad8-a694-be5a88922a24', 'No such user.', 404);
}

function needs(name: string) {
  return { type: 'object', required: [name] } as const;
}
