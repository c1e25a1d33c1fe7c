import type { Emoji } from '../misskey/emojis.ts';
import type { Limits } from '../misskey/limits.ts';
import type { NoteParams, Visibility } from '../misskey/notes.ts';
import type { Permission } from '../misskey/permissions.ts';
import type { Software } from '../misskey/software.ts';

/** Whether an account can be used, and if not, why. */
export type Standing = 'good' | 'signInAgain' | 'suspended' | 'moved';

/** Host of the server that an account's id names. */
export function hostOfAccount(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1);
}

/** Who is signed in: the public part, readable by every page of ours. The token lies elsewhere (tokens.ts). */
export interface Account {
  /** `userId@host`: the same person signing in again keeps it. */
  id: string;
  /** `sharePage`: nobody is signed in; notes go through the server's own form. */
  kind: 'signedIn' | 'sharePage';
  /** Canonical origin of the server, such as `https://misskey.example`. */
  origin: string;
  userId: string;
  username: string;
  /** Display name; null if the person gave none. */
  name: string | null;
  /** Custom emojis in it. */
  emojis: Emoji[];
  avatarUrl: string | null;
  /** A small copy as a `data:` URL; null where the server lets none be made. */
  avatar: string | null;
  serverName: string | null;
  serverIconUrl: string | null;
  /** A small copy, as of the avatar. */
  serverIcon: string | null;
  software: Software;
  /** How long a text and a content warning may be there. */
  limits: Limits;
  /** Where a note goes unless said otherwise. */
  visibility: Visibility;
  localOnly: boolean;
  /** What the server's own form would set; null where the server does not know it. */
  reactionAcceptance: NonNullable<NoteParams['reactionAcceptance']> | null;
  /** How a note about a page begins; null: the default. */
  template: string | null;
  standing: Standing;
  /** What its token may do. */
  permissions: Permission[];
  /** When the server was last asked about all this, ms since 1970. */
  checkedAt: number;
}
