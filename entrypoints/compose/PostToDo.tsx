import { hostOf } from '../../components/common/address.ts';
import { PostDeed } from '../../components/post/PostDeed.tsx';
import { ReactionPicker } from '../../components/post/ReactionPicker.tsx';
import { RenoteButton } from '../../components/post/RenoteButton.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import type { Post } from '../../lib/misskey/posts.ts';
import { isReaction, isSameReaction, takesAnyReaction, usualReactions } from '../../lib/misskey/reactions.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { obstacleTo, reachBeside, type Deed } from '../../lib/share/draft/target.ts';

interface PostToDoProps {
  deed: Deed;
  post: Post;
  draft: Draft;
  account: Account;
  busy: boolean;
  /** null: it is renoted. */
  onDo: (reaction: string | null) => void;
  onCancel: () => void;
}

/** A post that was found, and the button or the reactions that do something with it. */
export function PostToDo({ deed, post, draft, account, busy, onDo, onCancel }: PostToDoProps) {
  const host = hostOf(account.origin);
  const { visibility = account.visibility, localOnly = account.localOnly } = chosenIn(draft);
  const { myReaction } = post;
  const mine = myReaction && (usualReactions.find((one) => isSameReaction(one, myReaction)) ?? myReaction);
  return (
    <PostDeed {...{ post, host, onCancel }} obstacle={obstacleTo(deed, post, account)}>
      {deed === 'react' ? (
        <ReactionPicker
          {...{ mine, isReaction }}
          likeOnly={post.likeOnly}
          reactions={post.likeOnly ? ['❤'] : usualReactions}
          any={!post.likeOnly && takesAnyReaction(account.software)}
          disabled={busy}
          onPick={onDo}
        />
      ) : (
        <RenoteButton
          reach={reachBeside({ visibility, localOnly }, post)}
          disabled={busy}
          onClick={() => onDo(null)}
        />
      )}
    </PostDeed>
  );
}

function chosenIn({ visibility, localOnly }: Draft) {
  return { ...(visibility !== null && { visibility }), ...(localOnly !== null && { localOnly }) };
}
