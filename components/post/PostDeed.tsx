import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Post } from '../../lib/misskey/posts.ts';
import type { Obstacle } from '../../lib/share/draft/target.ts';
import { Button } from '../common/Button.tsx';
import { PostCard } from './PostCard.tsx';

interface PostDeedProps {
  post: Post;
  host: string;
  /** Why nothing of the kind is to be had with it; null: nothing is in the way. */
  obstacle: Obstacle | null;
  onCancel: () => void;
  /** What there is to press. */
  children: ComponentChildren;
}

/** The post that was found, before anything is done with it: a page may have led to another one than it shows. */
export function PostDeed({ post, host, obstacle, onCancel, children }: PostDeedProps) {
  const card = useRef<HTMLElement>(null);
  // What was pressed to get here is gone. No button takes its place: the key may still be down, and the post is to be read first.
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <PostCard post={post} ref={card}>
      <div class="post-deed">
        {obstacle ? (
          <p class="post-why" role="status">
            {t(`cannot_${obstacle}`, { host })}
          </p>
        ) : (
          children
        )}
        <Button kind="quiet" onClick={onCancel}>
          {t('actCancel')}
        </Button>
      </div>
    </PostCard>
  );
}
