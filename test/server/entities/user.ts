import { isoDate, isoDateOrNull } from '../json.ts';
import type { Packed } from '../json.ts';
import type { User } from '../model.ts';
import { policiesOf } from '../users.ts';
import { hostOf } from '../world.ts';
import type { World } from '../world.ts';

/** The short form, as in `note.user`. */
export function packUserLite(world: World, user: User, viewer: User | null = null): Packed {
  const packed = {
    id: user.id,
    name: user.name,
    username: user.username,
    host: user.host,
    avatarUrl: `${world.origin}/identicon/${user.username}@${hostOf(world)}`,
    avatarBlurhash: null,
    avatarDecorations: [],
    isBot: false,
    isCat: false,
    emojis: {},
    onlineStatus: 'unknown',
    badgeRoles: [],
  };
  return world.personality.looks.userLite(packed, user, world, viewer);
}

/** The profile as the viewer sees it; nobody and oneself get no relation. */
export function packUserDetailed(world: World, user: User, viewer: User | null = null): Packed {
  const packed = {
    ...packUserLite(world, user, viewer),
    ...profile(world, user),
    ...(viewer && viewer.id !== user.id ? relation(viewer, user) : {}),
  };
  return world.personality.looks.user(packed, user, world);
}

/** One's own account; `secrets` (email, security keys) are for native tokens. */
export function packMe(world: World, user: User, secrets: boolean): Packed {
  const packed = {
    ...packUserDetailed(world, user, user),
    ...ownSettings(world, user),
    ...(secrets ? { email: null, emailVerified: false, securityKeysList: [] } : {}),
  };
  return world.personality.looks.me(packed, user, world);
}

function profile(world: World, user: User): Packed {
  const notes = [...world.notes.values()].filter((note) => note.userId === user.id);
  const followers = [...world.users.values()].filter((other) => other.following.has(user.id));
  return {
    url: null,
    uri: null,
    movedTo: null,
    alsoKnownAs: null,
    createdAt: isoDate(user.createdAt),
    updatedAt: isoDateOrNull(user.updatedAt),
    lastFetchedAt: null,
    bannerUrl: null,
    bannerBlurhash: null,
    isLocked: false,
    isSilenced: policiesOf(world, user)['canPublicNote'] === false,
    isSuspended: user.isSuspended,
    description: null,
    location: null,
    birthday: null,
    lang: null,
    fields: [],
    verifiedLinks: [],
    followersCount: followers.length,
    followingCount: user.following.size,
    notesCount: notes.length,
    pinnedNoteIds: [],
    pinnedNotes: [],
    pinnedPageId: null,
    pinnedPage: null,
    publicReactions: true,
    followersVisibility: 'public',
    followingVisibility: 'public',
    chatScope: 'mutual',
    canChat: true,
    roles: [],
    memo: null,
  };
}

function relation(viewer: User, user: User): Packed {
  return {
    isFollowing: viewer.following.has(user.id),
    isFollowed: user.following.has(viewer.id),
    hasPendingFollowRequestFromYou: false,
    hasPendingFollowRequestToYou: false,
    isBlocking: viewer.blocking.has(user.id),
    isBlocked: user.blocking.has(viewer.id),
    isMuted: false,
    isRenoteMuted: false,
    notify: 'none',
    withReplies: false,
  };
}

function ownSettings(world: World, user: User): Packed {
  return {
    twoFactorEnabled: false,
    usePasswordLessLogin: false,
    securityKeys: false,
    avatarId: null,
    bannerId: null,
    followedMessage: null,
    isModerator: user.isAdmin,
    isAdmin: user.isAdmin,
    injectFeaturedNote: true,
    receiveAnnouncementEmail: true,
    alwaysMarkNsfw: false,
    autoSensitive: false,
    carefulBot: false,
    autoAcceptFollowed: true,
    noCrawle: false,
    preventAiLearning: true,
    isExplorable: true,
    isDeleted: false,
    twoFactorBackupCodesStock: 'none',
    hideOnlineStatus: false,
    hasUnreadSpecifiedNotes: false,
    hasUnreadMentions: false,
    hasUnreadChatMessages: false,
    hasUnreadAnnouncement: false,
    unreadAnnouncements: [],
    hasUnreadAntenna: false,
    hasUnreadChannel: false,
    hasUnreadNotification: user.notifications.length > 0,
    hasPendingReceivedFollowRequest: false,
    unreadNotificationsCount: user.notifications.length,
    mutedWords: [],
    hardMutedWords: [],
    mutedInstances: [],
    mutingNotificationTypes: [],
    notificationRecieveConfig: {},
    emailNotificationTypes: ['follow', 'receiveFollowRequest'],
    achievements: [],
    loggedInDays: user.loggedIn ? 1 : 0,
    policies: policiesOf(world, user),
  };
}
