import type { Packed } from './json.ts';
import type { App, Channel, DriveFile, Note, Notification, User } from './model.ts';
import type { World } from './world.ts';

/** Gives a version's own look to what was packed as Misskey 2025 does. */
type Look<T> = (packed: Packed, about: T, world: World) => Packed;

/** The same for what is not alike to everybody. */
type SeenLook<T> = (packed: Packed, about: T, world: World, viewer: User | null) => Packed;

/** What things look like in a server version, where it is not as in the base. */
export type Looks = {
  userLite: SeenLook<User>;
  /** The profile. */
  user: Look<User>;
  /** One's own account, after `user`. */
  me: Look<User>;
  note: SeenLook<Note>;
  /** What a note has more of on a timeline. */
  streamed: Look<Note>;
  /** What a stream tells of a reaction. */
  reacted: Look<Note>;
  /** A note that a stream tells somebody of by themselves: on their timeline, in a mention or a notification. */
  heard: (packed: Packed, viewer: User) => Packed;
  notification: Look<Notification>;
  file: Look<DriveFile>;
  channel: Look<Channel>;
  app: Look<App>;
  meta: Look<{ detail: boolean }>;
  manifest: Look<null>;
};

const same = (packed: Packed): Packed => packed;

/** Everything as in Misskey 2025. */
export const sameLooks: Looks = {
  userLite: same,
  user: same,
  me: same,
  note: same,
  streamed: same,
  reacted: same,
  heard: same,
  notification: same,
  file: same,
  channel: same,
  app: same,
  meta: same,
  manifest: same,
};

/** All but some keys. */
export function without(packed: Packed, ...keys: string[]): Packed {
  return Object.fromEntries(Object.entries(packed).filter(([key]) => !keys.includes(key)));
}
