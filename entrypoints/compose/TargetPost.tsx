import { Button } from '../../components/common/Button.tsx';
import { PostCard } from '../../components/post/PostCard.tsx';
import { t } from '../../lib/i18n.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { withoutTarget } from '../../lib/share/draft/draft-target.ts';
import type { Target } from '../../lib/share/draft/target.ts';
import type { DraftInHand } from './use-draft.ts';

interface TargetPostProps {
  target: Target;
  hand: DraftInHand;
  account: Account;
}

/** The post that the note in hand answers or quotes, above its text. */
export function TargetPost({ target: { deed, post }, hand, account }: TargetPostProps) {
  async function letGo(): Promise<void> {
    hand.adopt((now) => withoutTarget(now, account));
    await hand.settled();
  }
  return (
    <PostCard post={post} label={t(deed === 'reply' ? 'postReply' : 'postQuote')}>
      <div class="post-deed">
        <Button kind="quiet" onClick={() => void letGo()}>
          {t('postLetGo')}
        </Button>
      </div>
    </PostCard>
  );
}
