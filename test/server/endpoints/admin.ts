import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packMe } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import type { Policies } from '../model.ts';
import { flag, id, text, textOrNull } from '../schema.ts';
import { createUser, userNamed } from '../users.ts';
import type { World } from '../world.ts';

const words = { type: 'array', items: text } as const;

/** The little of administration that tests and the conformance run need to set a server up. */
export const adminEndpoints: EndpointTable = {
  'admin/accounts/create': open({
    params: {
      properties: { username: text, password: text, setupPassword: textOrNull },
      required: ['username', 'password'],
    },
    handle: ({ world, user, token, params }) => {
      const isFirst = world.users.size === 0;
      const mayCreate = isFirst ? passesSetup(world, params.setupPassword) : user?.isAdmin && !token;
      if (!mayCreate) {
        throw refusal('ACCESS_DENIED', '1fb7cb09-d46a-4fff-b8df-057708cce513', 'Access denied.');
      }
      if (userNamed(world, params.username)) throw new Error('DUPLICATED_USERNAME');
      const { username, password } = params;
      const created = createUser(world, { username, password, isAdmin: isFirst });
      return { ...packMe(world, created, true), token: created.token };
    },
  }),

  'admin/suspend-user': signedIn({
    admin: true,
    permission: 'write:admin:suspend-user',
    params: { properties: { userId: id }, required: ['userId'] },
    handle: ({ world, params }) => {
      const user = world.users.get(params.userId);
      if (user) user.isSuspended = true;
    },
  }),

  'admin/emoji/add': signedIn({
    admin: true,
    permission: 'write:admin:emoji',
    params: {
      properties: {
        name: text,
        fileId: id,
        category: textOrNull,
        aliases: { ...words, default: [] },
        isSensitive: flag,
        localOnly: flag,
      },
      required: ['name', 'fileId'],
    },
    handle: ({ world, params }) => {
      const file = world.files.get(params.fileId);
      if (!file) {
        throw refusal('NO_SUCH_FILE', 'fc46b5a4-6b92-4c33-ac66-b806659bb5cf', 'No such file.');
      }
      const { name, aliases, category = null, isSensitive, localOnly } = params;
      const url = `${world.origin}/files/${file.key}`;
      const emoji = { id: world.newId(), name, aliases, category, url, isSensitive, localOnly };
      world.emojis.set(name, emoji);
      return { ...emoji, host: null, license: null, roleIdsThatCanBeUsedThisEmojiAsReaction: [] };
    },
  }),

  'admin/update-meta': signedIn({
    admin: true,
    permission: 'write:admin:meta',
    params: {
      properties: {
        federation: { type: 'string', enum: ['all', 'none'] },
        sensitiveWords: words,
        prohibitedWords: words,
        name: textOrNull,
      },
    },
    handle: ({ world, params }) => {
      Object.assign(world.settings, params);
    },
  }),

  'admin/roles/update-default-policies': signedIn({
    admin: true,
    permission: 'write:admin:roles',
    params: { properties: { policies: { type: 'object' } }, required: ['policies'] },
    handle: ({ world, params }) => {
      world.settings.policies = params.policies as Policies;
    },
  }),
};

function passesSetup(world: World, given: string | null | undefined): boolean {
  return world.settings.setupPassword === null || world.settings.setupPassword === given;
}
