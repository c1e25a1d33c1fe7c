import { sameLooks, without } from '../../looks.ts';
import type { Looks } from '../../looks.ts';
import { isObject } from '../../json.ts';
import type { Packed } from '../../json.ts';
import type { Note, User } from '../../model.ts';
import type { World } from '../../world.ts';

const SECOND_FACTOR = { twoFactorEnabled: false, usePasswordLessLogin: false, securityKeys: false };

/** What Misskey 13 did not say yet, or in other words. */
export const misskey13Looks: Looks = {
  ...sameLooks,
  userLite: (packed) => without(packed, 'avatarDecorations'),
  user: (packed) => ({
    ...without(
      packed,
      'followersVisibility',
      'followingVisibility',
      'verifiedLinks',
      'chatScope',
      'canChat',
      'notify',
      'withReplies',
    ),
    ffVisibility: 'public',
    ...SECOND_FACTOR,
  }),
  me: (packed, user, world) => ({
    ...without(
      packed,
      'followedMessage',
      'twoFactorBackupCodesStock',
      'hasUnreadChatMessages',
      'unreadAnnouncements',
      'unreadNotificationsCount',
      'hardMutedWords',
      'notificationRecieveConfig',
    ),
    ...(user.isAdmin ? { moderationNote: '' } : {}),
    hasUnreadMentions: mentioning(user, world).length > 0,
  }),
  note: (packed) => ({
    ...without(packed, 'reactionCount', 'clippedCount', 'hasPoll'),
    ...(isObject(packed['channel']) ? { channel: channelLite(packed['channel']) } : {}),
  }),
  streamed: () => ({}),
  file: (packed) => ({ ...packed, userId: packed['user'] ? packed['userId'] : null }),
  manifest: (packed, _, world) => ({
    ...without(packed, 'shortcuts'),
    short_name: world.settings.name ?? 'Misskey',
    name: world.settings.name ?? 'Misskey',
  }),
  channel: (packed) => without(packed, 'bannerId', 'isSensitive', 'allowRenoteToExternal', 'isMuting'),
  meta: (packed) => without(packed, 'federation'),
};

function mentioning(user: User, world: World): Note[] {
  return [...world.notes.values()].filter((note) => note.mentions.includes(user.id));
}

function channelLite(channel: Packed): Packed {
  return without(channel, 'isSensitive', 'allowRenoteToExternal', 'userId');
}
