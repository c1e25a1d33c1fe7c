import { signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packNotification } from '../entities/notification.ts';
import { packMe } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import { isoDate } from '../json.ts';
import { notify } from '../notifications.ts';
import { id, limit, text, textOrNull } from '../schema.ts';
import { grantToken } from '../users.ts';

const permissionList = { type: 'array', uniqueItems: true, items: text } as const;
const registryKey = {
  properties: { key: text, scope: { type: 'array', items: text, default: [] } },
  required: ['key'],
} as const;

/** One's own account, its apps and tokens. */
export const accountEndpoints: EndpointTable = {
  i: signedIn({
    permission: 'read:account',
    params: {},
    handle: ({ world, user, token }) => {
      user.loggedIn = true;
      return packMe(world, user, token === null);
    },
  }),

  'i/notifications': signedIn({
    permission: 'read:notifications',
    limit: { count: 30, duration: 30_000 },
    params: { properties: { limit: limit(10) } },
    handle: ({ world, user, params }) =>
      user.notifications
        .slice(-params.limit)
        .toReversed()
        .map((notification) => packNotification(world, notification, user)),
  }),

  'i/favorites': signedIn({ permission: 'read:favorites', params: {}, handle: () => [] }),

  'i/apps': signedIn({
    secure: true,
    params: {},
    handle: ({ world, user }) =>
      [...world.tokens.values()]
        .filter((token) => token.userId === user.id)
        .map((token) => ({
          id: token.id,
          name: token.name ?? world.apps.get(token.appId ?? '')?.name,
          createdAt: isoDate(token.createdAt),
          lastUsedAt: isoDate(token.lastUsedAt),
          permission: world.apps.get(token.appId ?? '')?.permissions ?? token.permissions,
          iconUrl: token.iconUrl,
          description: token.description ?? world.apps.get(token.appId ?? '')?.description ?? null,
        })),
  }),

  'i/authorized-apps': signedIn({ secure: true, params: {}, handle: () => [] }),

  'i/revoke-token': signedIn({
    secure: true,
    params: { properties: { tokenId: id, token: textOrNull } },
    handle: ({ world, user, params }) => {
      for (const row of world.tokens.values()) {
        const isMeant = params.tokenId === undefined ? row.token === params.token : row.id === params.tokenId;
        if (isMeant && row.userId === user.id) world.tokens.delete(row.id);
      }
    },
  }),

  'miauth/gen-token': signedIn({
    secure: true,
    params: {
      properties: {
        session: textOrNull,
        name: textOrNull,
        description: textOrNull,
        iconUrl: textOrNull,
        permission: permissionList,
      },
      required: ['session', 'permission'],
    },
    handle: ({ world, user, params }) => {
      const { session, permission, name, description, iconUrl } = params;
      const about = { name: name ?? null, description: description ?? null, iconUrl: iconUrl ?? null };
      const bound = session === null ? {} : { session };
      const { token } = grantToken(world, user, { permissions: permission, ...about, ...bound });
      // Not so with OAuth.
      if (world.personality.tellsOfTokens) notify(world, user.id, { type: 'createToken' });
      return { token };
    },
  }),

  // An app has a registry of its own, where nothing is kept here: the extension does not use it.
  'i/registry/get-all': signedIn({ permission: 'read:account', params: {}, handle: () => ({}) }),

  'i/registry/get': signedIn({
    permission: 'read:account',
    params: registryKey,
    handle: () => {
      throw refusal('NO_SUCH_KEY', 'ac3ed68a-62f0-422b-a7bc-d5e09e8f6a6a', 'No such key.');
    },
  }),

  'i/registry/set': signedIn({ permission: 'write:account', params: registryKey, handle: () => undefined }),
};
