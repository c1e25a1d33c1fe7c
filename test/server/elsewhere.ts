import type { Note, User, Visibility } from './model.ts';
import { createNote } from './notes.ts';
import { createUser } from './users.ts';
import type { World } from './world.ts';

/** A post on another server of the fediverse. */
export type RemotePost = {
  /** The address of the object, for `ap/show`. */
  uri: string;
  username: string;
  name?: string;
  text: string;
  cw?: string;
  visibility?: Visibility;
  /** Names of local users it is sent to, if it is direct. */
  to?: string[];
};

/** A user of another server, known here by the address of their profile. */
export function remoteUser(world: World, uri: string, username: string, name?: string): User {
  const { host } = new URL(uri);
  const known = [...world.users.values()].find((user) => user.username === username && user.host === host);
  const user = known ?? createUser(world, { username, host, ...(name !== undefined && { name }) });
  world.elsewhere.set(uri, user.id);
  return user;
}

/** A post of another server: it is known here once `ap/show` has asked for it. */
export function remotePost(world: World, post: RemotePost): Note {
  const { uri, username, name, text, cw, visibility, to = [] } = post;
  const author = remoteUser(world, new URL(`/@${username}`, uri).href, username, name);
  const recipients = [...world.users.values()].filter(
    (user) => user.host === null && to.includes(user.username),
  );
  const note = createNote(world, author, {
    text,
    ...(cw !== undefined && { cw }),
    ...(visibility && { visibility }),
    visibleUserIds: recipients.map(({ id }) => id),
  });
  note.uri = uri;
  world.elsewhere.set(uri, note.id);
  return note;
}
