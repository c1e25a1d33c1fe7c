import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packChannel } from '../entities/channel.ts';
import { packNote } from '../entities/note.ts';
import { refusal } from '../errors.ts';
import type { Channel } from '../model.ts';
import { flag, id, limit, text, textOrNull } from '../schema.ts';
import type { World } from '../world.ts';

const channelId = { properties: { channelId: id }, required: ['channelId'] } as const;
const page = { properties: { limit: limit(5), sinceId: id, untilId: id } } as const;

export const channelEndpoints: EndpointTable = {
  'channels/create': signedIn({
    permission: 'write:channels',
    params: {
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 128 },
        description: textOrNull,
        color: text,
        isSensitive: flag,
        allowRenoteToExternal: { type: 'boolean', default: true },
      },
      required: ['name'],
    },
    handle: ({ world, user, params }) => {
      const { name, description = null, color = '#86b300', isSensitive, allowRenoteToExternal } = params;
      const about = { name, description, color, isSensitive, allowRenoteToExternal };
      return packChannel(world, createChannel(world, { ...about, userId: user.id }), user);
    },
  }),

  'channels/show': open({
    params: channelId,
    handle: ({ world, user, params }) => ({
      ...packChannel(world, channelWith(world, params.channelId), user),
      pinnedNotes: [],
    }),
  }),

  'channels/search': open({
    params: { properties: { query: text, limit: limit(5) }, required: ['query'] },
    handle: ({ world, params }) => {
      const query = params.query.toLowerCase();
      const found = [...world.channels.values()].filter(({ name }) => name.toLowerCase().includes(query));
      return found.slice(0, params.limit).map((channel) => packChannel(world, channel, null));
    },
  }),

  'channels/timeline': open({
    params: { properties: { channelId: id, limit: limit(10) }, required: ['channelId'] },
    handle: ({ world, user, params }) => {
      const notes = [...world.notes.values()].filter((note) => note.channelId === params.channelId);
      return notes
        .slice(-params.limit)
        .toReversed()
        .map((note) => packNote(world, note, user));
    },
  }),

  'channels/follow': signedIn({
    permission: 'write:channels',
    params: channelId,
    handle: ({ world, user, params }) => {
      user.followedChannels.add(channelWith(world, params.channelId).id);
    },
  }),

  'channels/favorite': signedIn({
    permission: 'write:channels',
    params: channelId,
    handle: ({ world, user, params }) => {
      user.favoriteChannels.add(channelWith(world, params.channelId).id);
    },
  }),

  'channels/followed': signedIn({
    permission: 'read:channels',
    params: page,
    handle: ({ world, user, params }) =>
      channelsIn(world, user.followedChannels)
        .slice(0, params.limit)
        .map((channel) => packChannel(world, channel, user)),
  }),

  'channels/owned': signedIn({
    permission: 'read:channels',
    params: page,
    handle: ({ world, user, params }) =>
      [...world.channels.values()]
        .filter((channel) => channel.userId === user.id && !channel.isArchived)
        .slice(0, params.limit)
        .map((channel) => packChannel(world, channel, user)),
  }),

  'channels/my-favorites': signedIn({
    permission: 'read:channels',
    params: {},
    handle: ({ world, user }) =>
      channelsIn(world, user.favoriteChannels).map((channel) => packChannel(world, channel, user)),
  }),
};

type NewChannel = Pick<Channel, 'name' | 'userId'> & Partial<Channel>;

/** Makes a channel. */
export function createChannel(world: World, wish: NewChannel): Channel {
  const channel: Channel = {
    id: world.newId(),
    createdAt: world.now(),
    lastNotedAt: null,
    description: null,
    color: '#86b300',
    isArchived: false,
    isSensitive: false,
    allowRenoteToExternal: true,
    ...wish,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function channelsIn(world: World, ids: Set<string>): Channel[] {
  return [...ids].flatMap((id) => world.channels.get(id) ?? []);
}

function channelWith(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel) return channel;
  throw refusal('NO_SUCH_CHANNEL', '6f6c314b-7486-4897-8966-c04a66a02923', 'No such channel.');
}
