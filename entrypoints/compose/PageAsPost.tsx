import { useEffect, useRef, useState } from 'preact/hooks';
import { hostOf } from '../../components/common/address.ts';
import { Button } from '../../components/common/Button.tsx';
import { PostOffer, type PostAction } from '../../components/post/PostOffer.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import type { Found, Post } from '../../lib/misskey/posts.ts';
import type { FediversePage } from '../../lib/page/reading/fediverse-page.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { withMention, withTarget } from '../../lib/share/draft/draft-target.ts';
import { obstacleTo, type Deed } from '../../lib/share/draft/target.ts';
import { PostToDo } from './PostToDo.tsx';
import type { DraftInHand } from './use-draft.ts';
import type { Posting } from './use-posting.ts';

interface PageAsPostProps {
  page: FediversePage;
  hand: DraftInHand;
  account: Account;
  posting: Posting;
}

/** What can be done with a page that is a post or a profile, as one's own account. Nothing is asked before a click. */
export function PageAsPost({ page, hand, account, posting }: PageAsPostProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [wish, setWish] = useState<{ deed: Deed; post: Post } | null>(null);
  const [back, setBack] = useState<Deed | null>(null);
  const { draft } = hand;
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );

  async function act(action: PostAction): Promise<void> {
    const tabId = draft.page?.tabId ?? null;
    if (action === 'openThere') return call('openThere', account.id, page, draft.private, tabId);
    const answer = await call('lookUp', account.id, page, draft.private);
    setFound(answer);
    if (answer.is === 'post' && action !== 'mention') return begin(action, answer.post);
    if (answer.is === 'profile' && action === 'mention')
      await take((now) => withMention(now, answer.person, page, account));
  }

  async function begin(deed: Deed, post: Post): Promise<void> {
    const canWrite = (deed === 'reply' || deed === 'quote') && !obstacleTo(deed, post, account);
    if (canWrite) await take((now) => withTarget(now, deed, post, account));
    else setWish({ deed, post });
  }

  async function take(change: (now: Draft) => Draft): Promise<void> {
    // Another note, or account, may have been taken up while the server was asked.
    if (isGone.current) return;
    hand.adopt(change);
    await hand.settled();
  }

  async function carryOut({ id }: Post, reaction: string | null): Promise<void> {
    const { page: about, private: isPrivate, visibility, localOnly } = draft;
    const how = { page: about, private: isPrivate, visibility, localOnly, fediverse: page };
    posting.follow(await call('actOnPost', account.id, { ...how, postId: id, reaction }));
  }

  if (wish) {
    return (
      <PostToDo
        {...{ ...wish, draft, account }}
        busy={posting.busy}
        onDo={(reaction) => posting.attempt(() => carryOut(wish.post, reaction))}
        onCancel={() => {
          setBack(wish.deed);
          setWish(null);
        }}
      />
    );
  }
  return (
    <>
      <PostOffer
        page={found ? { is: found.is, sure: true } : page}
        host={hostOf(account.origin)}
        looking={posting.busy}
        back={back}
        onAct={(action) => posting.attempt(() => act(action))}
      />
      <AllowMissing posting={posting} />
    </>
  );
}

/** What the account's server was not asked for is asked for now. */
function AllowMissing({ posting }: { posting: Posting }) {
  const { code, detail } = posting.problem ?? {};
  const missing = code === 'permissionMissing' ? detail?.permission : undefined;
  return (
    missing !== undefined && (
      <p class="post-offer">
        <Button onClick={() => posting.signInAgain([missing])}>{t('actAllow')}</Button>
      </p>
    )
  );
}
