import { extname } from 'node:path';
import { packApp } from '../../entities/app.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';
import type { Looks } from '../../looks.ts';
import { misskey12Looks } from '../misskey-12.119.2/looks.ts';

const ICON_SIZES = ['16', '32', '64', '128', '192', '256', '512'];

/** Misskey 11: notes name the app they were written with, reactions have names, and files have no alt text. */
export const misskey11Looks: Looks = {
  ...misskey12Looks,
  userLite: (packed, user, world, viewer) => ({
    ...without(
      misskey12Looks.userLite(packed, user, world, viewer),
      'onlineStatus',
      'driveCapacityOverrideMb',
    ),
    avatarUrl: `${world.origin}/avatar/${user.id}`,
  }),
  user: (packed, user, world) => ({
    ...without(
      misskey12Looks.user(packed, user, world),
      'uri',
      'lastFetchedAt',
      'bannerBlurhash',
      'lang',
      'publicReactions',
      'ffVisibility',
    ),
    twitter: null,
    github: null,
    discord: null,
    movedToUserId: null,
    movedToUser: null,
  }),
  me: (packed, user, world) => ({
    ...without(
      misskey12Looks.me(packed, user, world),
      'injectFeaturedNote',
      'receiveAnnouncementEmail',
      'autoSensitive',
      'noCrawle',
      'hideOnlineStatus',
      'hasUnreadSpecifiedNotes',
      'hasUnreadMentions',
      'hasUnreadAnnouncement',
      'hasUnreadAntenna',
      'hasUnreadChannel',
      'hasPendingReceivedFollowRequest',
      'mutedWords',
      'mutedInstances',
      'mutingNotificationTypes',
      'emailNotificationTypes',
      'integrations',
      'showTimelineReplies',
    ),
    autoWatch: false,
    isIndexable: true,
    pendingReceivedFollowRequestsCount: 0,
    ...('email' in packed ? { clientData: {} } : {}),
  }),
  note: (packed, note, world, viewer) => {
    const app = world.apps.get(note.appId ?? '');
    const none = Object.fromEntries(Array.from(note.pastReactions, (reaction) => [reaction, 0]));
    return {
      ...misskey12Looks.note(packed, note, world, viewer),
      ...(app ? { app: packApp(world, app) } : {}),
      ...(note.viaMobile ? { viaMobile: true } : {}),
      // One that was taken back stays, with nobody's.
      reactions: { ...none, ...(packed['reactions'] as Packed) },
      emojis: [],
    };
  },
  reacted: (packed) => (packed['emoji'] === null ? without(packed, 'emoji') : packed),
  notification: (packed) => packed,
  file: (packed, file, world) => ({
    ...without(misskey12Looks.file(packed, file, world), 'comment', 'userId'),
    url: `${world.origin}/files/${file.key}/${file.key}${extname(file.name)}`,
    thumbnailUrl: file.thumbnailKey && `${world.origin}/files/${file.thumbnailKey}/${file.thumbnailKey}.jpg`,
    user: null,
  }),
  meta: (packed, about, world) => ({
    ...misskey12Looks.meta(packed, about, world),
    emojis: Array.from(world.emojis.values(), ({ id, aliases, name, category, url }) => ({
      id,
      aliases,
      name,
      category,
      url,
    })),
  }),
  manifest: (packed, about, world) => ({
    ...misskey12Looks.manifest(packed, about, world),
    theme_color: '#fb4e4e',
    icons: ICON_SIZES.map((size) => ({
      src: `/assets/icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  }),
};
