import type { FediversePage } from '../../../lib/page/reading/fediverse-page.ts';
import type { Post } from '../../../lib/misskey/posts.ts';
import { actOnPost, type PostWish } from '../../../lib/share/post/post-deeds.ts';
import type { Target } from '../../../lib/share/draft/target.ts';
import type { RemotePost } from '../../server/elsewhere.ts';
import type { Note } from '../../server/model.ts';
import { samplePost } from '../sample-post.ts';
import { sampleAccount } from './samples.ts';
import { atRest, world } from './world.ts';

/** A page with a post of somebody on another server. */
export const page: FediversePage = {
  is: 'post',
  at: 'https://mastodon.example/@dora/112233445566778899',
  uri: 'https://mastodon.example/@dora/112233445566778899',
  sure: true,
};

/** The page of a note of the server itself. */
export function ownPage({ id }: Pick<Note, 'id'>): FediversePage {
  const at = `${world.server.origin}/notes/${id}`;
  return { is: 'post', at, uri: at, sure: true };
}

/** Puts a post where that page is. */
export function elsewhere(post: Partial<RemotePost> = {}): Note {
  return world.server.addPostElsewhere({ uri: page.uri, username: 'dora', text: 'Good morning', ...post });
}

/** Has a post renoted, or reacted to, as alice; resolves with the entry's id, when all that is due is done. */
export async function act(postId: string, changes: Partial<PostWish> = {}): Promise<string> {
  const wish = {
    page: null,
    private: false,
    visibility: null,
    localOnly: null,
    fediverse: page,
    reaction: null,
  };
  const id = await actOnPost(world.alice.id, { ...wish, postId, ...changes });
  await atRest();
  return id;
}

export function sampleTarget(deed: Target['deed'], post: Partial<Post> = {}): Target {
  const before = { visibility: null, localOnly: null, cw: null };
  const reaction = deed === 'react' ? '👍' : null;
  return { deed, accountId: sampleAccount().id, post: samplePost(post), reaction, before };
}
