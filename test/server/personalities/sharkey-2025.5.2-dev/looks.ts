import { without } from '../../looks.ts';
import type { Looks } from '../../looks.ts';
import { isObject, isoDate, isoDateOrNull } from '../../json.ts';
import type { Packed } from '../../json.ts';
import { packUserLite } from '../../entities/user.ts';
import type { Channel, Note, User } from '../../model.ts';
import type { World } from '../../world.ts';
import { sharkeyLooks } from '../sharkey-looks.ts';
import permissions from './user-permissions.json' with { type: 'json' };

/** Sharkey gathers what notes change about their channel, and writes it that much later (ms). */
const WRITTEN_AFTER = 30_000;

/** What Sharkey 2025 tells beyond the one before. */
export const sharkey2025Looks: Looks = {
  ...sharkeyLooks,
  userLite: (packed, user, world, viewer) => ({
    ...sharkeyLooks.userLite(packed, user, world, viewer),
    updatedAt: isoDateOrNull(user.updatedAt),
    lastFetchedAt: null,
    enableRss: false,
    mandatoryCW: null,
    rejectQuotes: false,
    attributionDomains: [],
    bypassSilence: viewer?.id === user.id,
  }),
  user: (packed, user, world) => ({
    ...without(sharkeyLooks.user(packed, user, world), 'alsoKnownAs'),
    movedToUri: null,
    isSystem: false,
  }),
  me: (packed, user, world) => ({
    ...without(sharkeyLooks.me(packed, user, world), 'followedMessage'),
    ...(user.isAdmin ? { isRoot: true } : {}),
    alsoKnownAs: null,
    skAlsoKnownAs: null,
    deletedAt: null,
    hideOnlineStatus: true,
    permissions: permissions.filter((name) => user.isAdmin || !name.includes(':admin:')),
    defaultCW: null,
    defaultCWPriority: 'parent',
    allowUnsignedFetch: 'staff',
    ...RELATION_TO_ONESELF,
  }),
  note: (packed, note, world, viewer) => {
    const { renote } = packed;
    const isWhole = 'clippedCount' in packed;
    return {
      ...sharkeyLooks.note(packed, note, world, viewer),
      ...(isObject(renote) ? { renote: without(renote, 'clippedCount', 'processErrors') } : {}),
      ...(isWhole ? { processErrors: null } : {}),
      ...(note.updatedAt === null ? {} : { updatedAt: isoDate(note.updatedAt) }),
      threadId: threadOf(world, note),
      userHost: null,
      mandatoryCW: null,
      isMutingThread: false,
      isMutingNote: false,
      isFavorited: viewer?.favoriteNotes.has(note.id) ?? false,
      isRenoted: isRenotedBy(world, note, viewer),
      bypassSilence: viewer?.id === note.userId,
    };
  },
  streamed: (packed, note, world) => {
    const author = world.users.get(note.userId);
    return { ...packed, bypassSilence: false, ...(author ? { user: packUserLite(world, author) } : {}) };
  },
  heard: withOwnReaction,
  channel: (packed, channel, world) => ({
    ...sharkeyLooks.channel(packed, channel, world),
    lastNotedAt: hasOldNote(world, channel) ? packed['lastNotedAt'] : null,
  }),
};

const RELATION_TO_ONESELF = {
  isFollowing: false,
  isFollowed: false,
  hasPendingFollowRequestFromYou: false,
  hasPendingFollowRequestToYou: false,
  isBlocking: false,
  isBlocked: false,
  isMuted: false,
  isRenoteMuted: false,
  notify: 'none',
  withReplies: false,
};

/** Whether any note in a channel is old enough for its traces to be written. */
function hasOldNote(world: World, { id }: Channel): boolean {
  return [...world.notes.values()].some(
    ({ channelId, createdAt }) => channelId === id && createdAt + WRITTEN_AFTER <= world.now(),
  );
}

/** Such a note is packed once more for whom it is told. */
function withOwnReaction(packed: Packed, viewer: User): Packed {
  const { user, reply, renote, myReaction = null } = packed;
  return {
    ...packed,
    myReaction,
    ...(isObject(user) ? { user: { ...user, bypassSilence: user['id'] === viewer.id } } : {}),
    ...(isObject(reply) ? { reply: withOwnReaction(reply, viewer) } : {}),
    ...(isObject(renote) ? { renote: withOwnReaction(renote, viewer) } : {}),
  };
}

/** The first note of the conversation. */
function threadOf(world: World, note: Note): string {
  const reply = world.notes.get(note.replyId ?? '');
  return reply ? threadOf(world, reply) : note.id;
}

function isRenotedBy(world: World, note: Note, viewer: User | null): boolean {
  return [...world.notes.values()].some((one) => one.renoteId === note.id && one.userId === viewer?.id);
}
