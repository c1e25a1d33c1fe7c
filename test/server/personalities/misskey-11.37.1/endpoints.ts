import { open, signedIn } from '../../endpoint.ts';
import type { Call, EndpointTable } from '../../endpoint.ts';
import { answering, named, refusing } from '../../endpoint-table.ts';
import { misskey11NoteEndpoint } from '../../endpoints/misskey-11-notes.ts';
import { signupEndpoints } from '../../endpoints/signup.ts';
import { endpoints } from '../../endpoints/table.ts';
import { packApp } from '../../entities/app.ts';
import { packUserDetailed } from '../../entities/user.ts';
import { refusal } from '../../errors.ts';
import { randomText } from '../../ids.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';
import { id, limit, text } from '../../schema.ts';
import { misskey12 } from '../misskey-12.119.2.ts';

const table = misskey12.endpoints;
const upload = named(endpoints, 'drive/files/create');
const show = named(
  refusing(endpoints, 'ap/show', () => statusError()),
  'ap/show',
);

/** What Misskey 11 does otherwise than 12. */
export const misskey11Endpoints: EndpointTable = {
  ...signupEndpoints,
  ...answering(table, {
    stats: (answer) => without(answer as Packed, 'reactionsCount'),
    'notes/state': (answer) => without(answer as Packed, 'isMutedThread'),
    i: (answer, { world, user }) => ({
      ...(answer as Packed),
      hasUnreadSpecifiedNotes: false,
      hasUnreadMentions: user?.notifications.some(({ noteId = '' }) =>
        world.notes.get(noteId)?.mentions.includes(user.id),
      ),
    }),
    'drive/files/find-by-hash': (answer) => (answer as Packed[]).toReversed(),
    'notes/reactions': (answer) => (answer as Packed[]).map(withoutHost),
    'i/authorized-apps': (_, call) => authorizedApps(call),
  }),

  'notes/create': misskey11NoteEndpoint,

  // Anybody may look things up, and sees what everybody sees.
  'ap/show': {
    ...show,
    credential: false,
    permission: null,
    handle: (call) => show.handle({ ...call, user: null }),
  },

  'notes/search': open({
    params: { properties: { query: text }, required: ['query'] },
    handle: () => {
      const id = '7ee9c119-16a1-479f-a6fd-6fab00ed946f';
      throw refusal('SEARCHING_NOT_AVAILABLE', id, 'Searching not available.');
    },
  }),

  // Looks at the names people gave themselves: nobody without one is found.
  'users/search': open({
    params: { properties: { query: text, limit: limit(10) }, required: ['query'] },
    handle: ({ world, user, params }) => {
      const found = [...world.users.values()].filter(({ name }) => name?.includes(params.query));
      return found.slice(0, params.limit).map((one) => packUserDetailed(world, one, user));
    },
  }),

  'i/regenerate-token': signedIn({
    secure: true,
    params: { properties: { password: text }, required: ['password'] },
    handle: ({ user }) => {
      user.token = randomText(16);
    },
  }),

  // No alt text; what is not `true` is no; the name of the file is read byte for byte.
  'drive/files/create': {
    ...upload,
    params: { type: 'object', properties: { folderId: id, name: text, isSensitive: {}, force: {} } },
    handle: (call) => {
      const { folderId, name, isSensitive, force } = call.params;
      const file = call.upload && { ...call.upload, name: bytes(call.upload.name) };
      const params = { folderId, name, isSensitive: isSensitive === 'true', force: force === 'true' };
      return upload.handle({ ...call, params, upload: file });
    },
  },

  // It fetches the picture from where it is, and nothing can be fetched from a test server.
  'admin/emoji/add': signedIn({
    admin: true,
    params: { properties: { name: text, url: text }, required: ['name', 'url'] },
    handle: () => {
      throw statusError();
    },
  }),
};

function bytes(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

function withoutHost(reaction: Packed): Packed {
  return { ...reaction, type: String(reaction['type']).replace('@.:', ':') };
}

function authorizedApps({ world, user }: Call): Packed[] {
  const apps = [...world.tokens.values()]
    .filter((token) => token.userId === user?.id)
    .flatMap((token) => world.apps.get(token.appId ?? '') ?? []);
  return apps.toReversed().map((app) => Object.assign(packApp(world, app), { isAuthorized: true }));
}

/** What it says of an address that it does not fetch from. */
function statusError(): Error {
  return Object.assign(new Error('Invalid URL'), { name: 'StatusError' });
}
