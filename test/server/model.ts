/** What the server keeps in memory. Times are epoch milliseconds, references are ids. */

export type Visibility = 'public' | 'home' | 'followers' | 'specified';

export type Policies = Record<string, boolean | number | string | string[]>;

export type User = {
  id: string;
  username: string;
  /** null: a user of this server. */
  host: string | null;
  name: string | null;
  password: string;
  /** The native token (16 characters): full power, never given to an app. */
  token: string;
  createdAt: number;
  /** Posting touches it; null until then. */
  updatedAt: number | null;
  loggedIn: boolean;
  isAdmin: boolean;
  isSuspended: boolean;
  policies: Policies;
  following: Set<string>;
  blocking: Set<string>;
  followedChannels: Set<string>;
  favoriteChannels: Set<string>;
  favoriteNotes: Set<string>;
  notifications: Notification[];
};

export type Notification = {
  id: string;
  createdAt: number;
  type: 'reaction' | 'reply' | 'mention' | 'renote' | 'quote' | 'createToken';
  userId?: string;
  noteId?: string;
  reaction?: string;
};

export type Token = {
  id: string;
  userId: string;
  token: string;
  /** Looked up in lower case; for the legacy flow sha256(accessToken + secret), else the token itself. */
  hash: string;
  permissions: string[];
  name: string | null;
  description: string | null;
  iconUrl: string | null;
  appId: string | null;
  /** MiAuth session that this token waits for. */
  session: string | null;
  fetched: boolean;
  createdAt: number;
  lastUsedAt: number;
};

export type App = {
  id: string;
  name: string;
  description: string;
  permissions: string[];
  callbackUrl: string | null;
  secret: string;
};

export type AuthSession = { id: string; token: string; appId: string; userId: string | null };

export type Poll = { choices: string[]; votes: string[][]; multiple: boolean; expiresAt: number | null };

export type Note = {
  id: string;
  createdAt: number;
  /** Null unless it was edited. */
  updatedAt: number | null;
  userId: string;
  /** Where it is on the server it comes from; null for those of this one. */
  uri: string | null;
  text: string | null;
  cw: string | null;
  visibility: Visibility;
  visibleUserIds: string[];
  localOnly: boolean;
  reactionAcceptance: string | null;
  fileIds: string[];
  replyId: string | null;
  renoteId: string | null;
  channelId: string | null;
  /** The app of the legacy flow it was written with. */
  appId: string | null;
  viaMobile: boolean;
  mentions: string[];
  tags: string[];
  poll: Poll | null;
  /** user id → reaction */
  reactions: Map<string, string>;
  /** Every reaction there ever was. */
  pastReactions: Set<string>;
  renoteCount: number;
  repliesCount: number;
};

export type DriveFile = {
  id: string;
  createdAt: number;
  userId: string;
  name: string;
  type: string;
  md5: string;
  size: number;
  isSensitive: boolean;
  comment: string | null;
  properties: { width?: number; height?: number };
  key: string;
  thumbnailKey: string | null;
  content: Uint8Array<ArrayBuffer>;
};

export type Channel = {
  id: string;
  createdAt: number;
  lastNotedAt: number | null;
  name: string;
  description: string | null;
  userId: string;
  color: string;
  isArchived: boolean;
  isSensitive: boolean;
  allowRenoteToExternal: boolean;
};

export type Draft = {
  id: string;
  createdAt: number;
  userId: string;
  scheduledAt: number | null;
  isActuallyScheduled: boolean;
  text: string | null;
  cw: string | null;
  visibility: Visibility;
  localOnly: boolean;
  reactionAcceptance: string | null;
  visibleUserIds: string[];
  hashtag: string | null;
  fileIds: string[];
  replyId: string | null;
  renoteId: string | null;
  channelId: string | null;
  poll: unknown;
};

export type Emoji = {
  id: string;
  name: string;
  aliases: string[];
  category: string | null;
  url: string;
  isSensitive: boolean;
  localOnly: boolean;
};

/** Something that happened, as the streaming connections hear it. */
export type WorldEvent =
  | { kind: 'note'; note: Note }
  | { kind: 'noteUpdated'; noteId: string; type: string; body: unknown }
  | { kind: 'main'; userId: string; type: string; body: unknown }
  | { kind: 'notification'; userId: string; notification: Notification };
