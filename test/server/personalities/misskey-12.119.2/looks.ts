import { isObject } from '../../json.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';
import type { Looks } from '../../looks.ts';
import type { Note } from '../../model.ts';
import type { World } from '../../world.ts';
import { misskey13Looks } from '../misskey-13.14.2/looks.ts';

/** Misskey 12: emojis are lists and in `meta`, and what is not so is often left out. */
export const misskey12Looks: Looks = {
  ...misskey13Looks,
  userLite: (packed, user, world) => {
    const { onlineStatus, ...lite } = without(packed, 'avatarDecorations', 'badgeRoles', 'isBot', 'isCat');
    return {
      ...lite,
      avatarUrl: `${world.origin}/identicon/${user.id}`,
      avatarColor: null,
      ...(user.isAdmin ? { isAdmin: true } : {}),
      emojis: emojisNamed([user.name ?? ''], world),
      onlineStatus,
      driveCapacityOverrideMb: null,
    };
  },
  user: (packed, user, world) => ({
    ...without(
      misskey13Looks.user(packed, user, world),
      'movedTo',
      'alsoKnownAs',
      'roles',
      'memo',
      'isRenoteMuted',
    ),
    isAdmin: user.isAdmin,
    isModerator: false,
    isBot: false,
    isCat: false,
    bannerColor: null,
    publicReactions: false,
  }),
  me: (packed, user, world) => ({
    ...without(
      misskey13Looks.me(packed, user, world),
      'policies',
      'preventAiLearning',
      'achievements',
      'loggedInDays',
      'moderationNote',
    ),
    isModerator: false,
    hasUnreadMessagingMessage: false,
    integrations: {},
    showTimelineReplies: false,
    emailNotificationTypes: ['follow', 'receiveFollowRequest', 'groupInvited'],
  }),
  note: (packed, note, world, viewer) => {
    const { localOnly, ...rest } = without(
      misskey13Looks.note(packed, note, world, viewer),
      'reactionAcceptance',
      'reactionEmojis',
    );
    return {
      ...rest,
      ...(localOnly === true ? { localOnly } : {}),
      emojis: emojisIn(note, world),
      ...(isObject(rest['channel']) ? { channel: without(rest['channel'], 'color') } : {}),
    };
  },
  // A bug: looked for without a name, the first emoji there is gets found.
  reacted: (packed, _, world) => {
    const [first] = world.emojis.values();
    const found = first ? { name: `${first.name}@.`, url: first.url } : null;
    return { ...packed, emoji: packed['emoji'] ?? found };
  },
  channel: (packed, channel, world) =>
    without(
      misskey13Looks.channel(packed, channel, world),
      'pinnedNoteIds',
      'color',
      'isArchived',
      'isFavorited',
    ),
  notification: (packed) => ({ ...packed, isRead: false }),
  manifest: (packed, about, world) => ({
    ...misskey13Looks.manifest(packed, about, world),
    icons: ['192', '512'].map((size) => ({
      src: `/static-assets/icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
    share_target: { action: '/share/', params: { title: 'title', text: 'text', url: 'url' } },
  }),
  meta: (packed, about, world) => ({
    ...without(misskey13Looks.meta(packed, about, world), 'policies', 'mediaProxy'),
    emojis: [...world.emojis.values()].map(({ id, name, category, url }) => ({
      id,
      aliases: [],
      name,
      category,
      host: null,
      url,
    })),
  }),
};

/** Custom emojis in the text of a note and in the reactions to it. */
function emojisIn({ text, cw, reactions }: Note, world: World): Packed[] {
  return emojisNamed([text ?? '', cw ?? '', ...reactions.values()], world);
}

function emojisNamed(texts: readonly string[], world: World): Packed[] {
  const names = texts.flatMap((part) =>
    Array.from(part.matchAll(/:([\w+-]+)(?:@\.)?:/g), ([, name = '']) => name),
  );
  const known = [...new Set(names)].flatMap((name) => world.emojis.get(name) ?? []);
  return known.map(({ name, url }) => ({ name, url }));
}
