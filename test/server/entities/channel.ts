import { isoDate, isoDateOrNull } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Channel, User } from '../model.ts';
import type { World } from '../world.ts';

/** A channel; those who are signed in also learn how they stand to it. */
export function packChannel(world: World, channel: Channel, viewer: User | null): Packed {
  const notes = [...world.notes.values()].filter((note) => note.channelId === channel.id);
  const followers = [...world.users.values()].filter((user) => user.followedChannels.has(channel.id));
  const packed = {
    id: channel.id,
    createdAt: isoDate(channel.createdAt),
    lastNotedAt: isoDateOrNull(channel.lastNotedAt),
    name: channel.name,
    description: channel.description,
    userId: channel.userId,
    bannerUrl: null,
    bannerId: null,
    pinnedNoteIds: [],
    color: channel.color,
    isArchived: channel.isArchived,
    usersCount: followers.length,
    notesCount: notes.length,
    isSensitive: channel.isSensitive,
    allowRenoteToExternal: channel.allowRenoteToExternal,
    ...(viewer ? standing(channel, viewer) : {}),
  };
  return world.personality.looks.channel(packed, channel, world);
}

/** The short form, as in `note.channel`. */
export function packChannelLite(channel: Channel): Packed {
  const { id, name, color, isSensitive, allowRenoteToExternal, userId } = channel;
  return { id, name, color, isSensitive, allowRenoteToExternal, userId };
}

function standing(channel: Channel, viewer: User): Packed {
  return {
    isFollowing: viewer.followedChannels.has(channel.id),
    isFavorited: viewer.favoriteChannels.has(channel.id),
    isMuting: false,
    hasUnreadNote: false,
  };
}
