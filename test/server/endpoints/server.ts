import { open } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import type { Packed } from '../json.ts';
import type { Emoji } from '../model.ts';
import { internalError } from '../errors.ts';
import { metaOf } from '../meta.ts';
import { limit, text } from '../schema.ts';
import { userNamed } from '../users.ts';

/** What the server says about itself, and small lookups that need nobody to be signed in. */
export const serverEndpoints: EndpointTable = {
  ping: open({ params: {}, handle: ({ world }) => ({ pong: world.now() }) }),

  meta: open({
    params: { properties: { detail: { type: 'boolean', default: true } } },
    handle: ({ world, params }) => metaOf(world, params.detail),
  }),

  endpoints: open({ params: {}, handle: ({ world }) => world.personality.endpointNames }),

  stats: open({
    params: {},
    handle: ({ world }) => ({
      notesCount: world.notes.size,
      originalNotesCount: world.notes.size,
      usersCount: world.users.size,
      originalUsersCount: world.users.size,
      reactionsCount: 0,
      instances: 0,
      driveUsageLocal: 0,
      driveUsageRemote: 0,
    }),
  }),

  'server-info': open({
    params: {},
    handle: () => ({
      machine: '?',
      cpu: { model: '?', cores: 0 },
      mem: { total: 0 },
      fs: { total: 0, used: 0 },
    }),
  }),

  emojis: open({
    cacheSeconds: 3600,
    params: {},
    handle: ({ world }) => ({
      emojis: [...world.emojis.values()].toSorted(byCategoryAndName).map(packEmoji),
    }),
  }),

  emoji: open({
    cacheSeconds: 3600,
    params: { properties: { name: text }, required: ['name'] },
    handle: ({ world, params }) => {
      const emoji = world.emojis.get(params.name);
      if (!emoji) throw internalError();
      return { ...emoji, host: null, license: null, roleIdsThatCanBeUsedThisEmojiAsReaction: [] };
    },
  }),

  'hashtags/search': open({
    params: {
      properties: { query: text, limit: limit(10), offset: { type: 'integer', default: 0 } },
      required: ['query'],
    },
    handle: ({ world, params }) => {
      const found = [...world.hashtags.keys()].filter((tag) => tag.startsWith(params.query.toLowerCase()));
      return found.slice(params.offset, params.offset + params.limit);
    },
  }),

  'hashtags/trend': open({
    cacheSeconds: 60,
    params: {},
    handle: ({ world }) =>
      [...world.hashtags].map(([tag, count]) => ({
        tag,
        chart: [count, ...Array.from({ length: 19 }, () => 0)],
        usersCount: 1,
      })),
  }),

  'username/available': open({
    params: { properties: { username: text }, required: ['username'] },
    handle: ({ world, params }) => ({ available: !userNamed(world, params.username) }),
  }),

  'get-avatar-decorations': open({ params: {}, handle: () => [] }),
};

function byCategoryAndName(a: Emoji, b: Emoji): number {
  return `${a.category ?? ''}/${a.name}` < `${b.category ?? ''}/${b.name}` ? -1 : 1;
}

/** An emoji in the list; what is not so is left out. */
function packEmoji({ aliases, name, category, url, isSensitive, localOnly }: Emoji): Packed {
  const packed: Packed = { aliases, name, category, url };
  if (isSensitive) packed['isSensitive'] = true;
  if (localOnly) packed['localOnly'] = true;
  return packed;
}
