import { isoDate } from '../json.ts';
import type { Packed } from '../json.ts';
import { sameLooks, without } from '../looks.ts';
import type { Looks } from '../looks.ts';

/** What every Sharkey tells beyond Misskey: more of everybody in every note. */
export const sharkeyLooks: Looks = {
  ...sameLooks,
  userLite: (packed, user, world) => {
    const notes = [...world.notes.values()].filter((note) => note.userId === user.id);
    const followers = [...world.users.values()].filter((other) => other.following.has(user.id));
    return {
      ...packed,
      description: null,
      createdAt: isoDate(user.createdAt),
      noindex: false,
      isSilenced: false,
      speakAsCat: true,
      approved: true,
      followersCount: followers.length,
      followingCount: user.following.size,
      notesCount: notes.length,
    };
  },
  user: (packed) => ({ ...packed, backgroundUrl: null, backgroundBlurhash: null, listenbrainz: null }),
  me: (packed, user) => ({
    ...packed,
    ...('email' in packed ? { signupReason: null } : {}),
    ...(user.isAdmin ? { moderationNote: '' } : {}),
    backgroundId: null,
    defaultSensitive: false,
    hasPendingSentFollowRequest: false,
    isSystem: false,
  }),
  note: (packed) => without(packed, 'hasPoll'),
  channel: (packed) => without(packed, 'bannerId', 'isMuting'),
  manifest: (packed) => ({
    ...without(packed, 'shortcuts'),
    icons: (packed['icons'] as Packed[]).map((icon) =>
      icon['purpose'] === 'any' ? Object.assign(icon, { src: '/static-assets/icons/512.png' }) : icon,
    ),
  }),
};
