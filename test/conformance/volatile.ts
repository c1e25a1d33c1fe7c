/** Fields whose value a replay cannot reproduce; their type must still be the recorded one. */
export const ANY_VALUE: ReadonlySet<string> = new Set([
  // times: the clock of a replay stands still within a case
  'createdAt',
  'lastNotedAt',
  'lastUsedAt',
  'deletedAt',
  'expiresAt',
  'pong',
  'reset',
  'resetMs',
  'resetSec',
  'chart',
  // counters: Misskey writes them some time after the answer
  'repliesCount',
  'renoteCount',
  'notesCount',
  'usersCount',
  'unreadNotificationsCount',
  'originalUsersCount',
  'originalNotesCount',
  // another secret stands for each
  'secret',
  // where in its own code a server failed
  'stack',
  // differs between the two recorded servers
  'homepage',
  // whether somebody was seen lately
  'onlineStatus',
  // the original's address when a thumbnail cannot be made
  'thumbnailUrl',
]);

/** Lists that hold things made outside of the recording: only the look of their elements is compared. */
export const OPEN_LISTS: ReadonlySet<string> = new Set(['i__apps login token']);

/** Fields whose type may differ too. Keep this list short. */
export const ANY_TYPE: ReadonlySet<string> = new Set([
  // Sharkey takes people from caches of different age: of two messages within a second one has null
  'updatedAt',
  // made of the pixels, which the test server does not look at; null for a broken image
  'blurhash',
]);
