import { accountById } from '../../accounts/accounts.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import { isReaction } from '../../misskey/reactions.ts';
import type { Post } from '../../misskey/posts.ts';
import type { FediversePage } from '../../page/reading/fediverse-page.ts';
import { newDraft, reopened, type Draft } from '../draft/draft.ts';
import type { Entry } from '../outbox/entry.ts';
import { forgetLookUps, lookUp } from './look-up.ts';
import { addEntries, apply } from '../outbox/outbox.ts';
import { chosenPreferences, inForce } from '../draft/preferences.ts';
import { pump } from '../outbox/pump.ts';
import { entryOf } from '../outbox/posting.ts';

/** What a person wants done with a post they have seen. */
export interface PostWish extends Pick<Draft, 'page' | 'private' | 'visibility' | 'localOnly'> {
  fediverse: FediversePage;
  /** The id of the post they were shown. */
  postId: string;
  /** null: it is renoted. */
  reaction: string | null;
}

/**
 * Renotes a post or reacts to it: makes an outbox entry like any other. Resolves with its id. The same renote wished for
 * twice is one, until it is taken back. Throws MisskeyError `cannotRenote`, `noSuchTarget` and others.
 */
export async function actOnPost(accountId: string, wish: PostWish): Promise<string> {
  const account = await accountById(accountId);
  if (!account) throw new MisskeyError('signInAgain');
  const found = await lookUp(accountId, wish.fediverse, wish.private);
  // The server says something else than what was on the screen.
  if (found.is !== 'post' || found.post.id !== wish.postId) throw new MisskeyError('noSuchTarget');
  if (wish.reaction !== null && !isReaction(wish.reaction)) throw new MisskeyError('refused');
  const { delay } = inForce(await chosenPreferences.get());
  const entry = await addAnew(draftOf(found.post, accountId, wish), (draft) =>
    entryOf(draft.id, { draft, account }, delay),
  );
  if (wish.reaction !== null)
    await forgetLookUps(({ found }) => found.is === 'post' && found.post.id === wish.postId);
  void pump();
  return entry.id;
}

function draftOf(post: Post, accountId: string, wish: PostWish): Draft {
  const { reaction, page, fediverse, visibility, localOnly } = wish;
  const deed = reaction === null ? 'renote' : 'react';
  const id = [
    wish.private ? 'private' : [],
    deed,
    post.id,
    reaction === null ? [] : encodeURIComponent(reaction),
  ];
  return {
    ...newDraft(Date.now(), wish.private),
    id: id.flat().join('-'),
    page,
    fediverse,
    accountId,
    visibility,
    localOnly,
    touched: true,
    target: { deed, accountId, post, reaction, before: { visibility, localOnly, cw: null } },
  };
}

/** Adds the entry of a draft; where one is there that is over, another. What has failed is tried again. */
async function addAnew(draft: Draft, toEntry: (draft: Draft) => Entry): Promise<Entry> {
  const wanted = toEntry(draft);
  const [entry = wanted] = (await addEntries(draft, [wanted], () => true)) ?? [];
  if (entry.state.is === 'failed') return (await apply(entry.id, { type: 'sendAgain' })) ?? entry;
  return isOver(entry) ? addAnew(reopened(draft, Date.now()), toEntry) : entry;
}

/** A renote that was taken back may be wished for again; a reaction may always be, since another may have come between. */
function isOver({ state, draft }: Entry): boolean {
  return state.is === 'undone' || (state.is === 'posted' && draft.target?.deed === 'react');
}
