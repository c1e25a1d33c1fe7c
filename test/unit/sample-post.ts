import type { Post } from '../../lib/misskey/posts.ts';

/** A post of somebody on another server. */
export function samplePost(changes: Partial<Post> = {}): Post {
  return {
    id: 'post1',
    author: { id: 'dora1', acct: '@dora@mastodon.example', name: 'Dora' },
    text: 'Good morning',
    cw: null,
    visibility: 'public',
    localOnly: false,
    inChannel: false,
    files: 0,
    recipients: [],
    myReaction: null,
    likeOnly: false,
    ...changes,
  };
}
