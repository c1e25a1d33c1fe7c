import type { Account } from '../../accounts/account.ts';
import type { Visibility } from '../../misskey/notes.ts';
import type { Post } from '../../misskey/posts.ts';
import { narrower, type Reach } from './reach.ts';

/** What can be done with a post, as one's own account. */
export type Deed = 'reply' | 'quote' | 'renote' | 'react';

/** The post that a draft is about. Its id is one of the account's server, so the draft is for that account alone. */
export interface Target {
  deed: Deed;
  accountId: string;
  post: Post;
  /** For `react`. */
  reaction: string | null;
  /** What the draft had chosen before, for when the post is let go. */
  before: { visibility: Visibility | null; localOnly: boolean | null; cw: string | null };
}

/** Why a deed is not to be had with a post; see locales `cannot_<name>`. */
export type Obstacle = 'followersOnly' | 'directOnly' | 'inChannel';

/** Whether a draft is a note in somebody's words: nothing is left to write of a renote or a reaction. */
export function hasWords({ target }: { target: Target | null }): boolean {
  return target?.deed !== 'renote' && target?.deed !== 'react';
}

/**
 * What stands in the way of a deed. Old servers make a renote of one's own direct note public to all of home, and put a
 * reply in a channel where all can read it: what they would let through is not let through here.
 */
export function obstacleTo(deed: Deed, post: Post, { userId }: Pick<Account, 'userId'>): Obstacle | null {
  if (deed === 'react') return null;
  if (post.inChannel) return 'inChannel';
  if (deed === 'reply') return null;
  if (post.visibility === 'specified') return 'directOnly';
  return post.visibility === 'followers' && post.author.id !== userId ? 'followersOnly' : null;
}

/** Where what is made of a post goes: never to more people than the post itself. */
export function reachBeside(
  { visibility, localOnly }: Reach,
  post: Pick<Post, 'visibility' | 'localOnly'>,
): Reach {
  const narrow = narrower(visibility, post.visibility);
  // A note to named people goes where they are.
  return { visibility: narrow, localOnly: narrow !== 'specified' && (localOnly || post.localOnly) };
}

/** Those a direct reply is for: who wrote the post, and who got it. */
export function recipientsOf({ author, recipients }: Post, { userId }: Pick<Account, 'userId'>): string[] {
  return [...new Set([author.id, ...recipients])].filter((id) => id !== userId);
}
