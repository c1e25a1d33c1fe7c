import type { ComponentChildren, Ref } from 'preact';
import { plural, t } from '../../lib/i18n.ts';
import type { Post } from '../../lib/misskey/posts.ts';
import { Icon } from '../common/Icon.tsx';
import { Name } from '../common/Name.tsx';
import { plainText } from '../common/plain-text.ts';
import { visibilityIcons } from '../common/visibilities.ts';
import '../styles/post.css';

interface PostCardProps {
  post: Post;
  /** What is done with it; null: nothing that needs saying. */
  label?: string | null;
  children?: ComponentChildren;
  /** Receives what can take the focus. */
  ref?: Ref<HTMLElement>;
}

/** A post as its server tells of it: plain text, what is hidden folded, whose it is and who may see it. */
export function PostCard({ post, label = null, children, ref }: PostCardProps) {
  const { author, cw, text, files, visibility, localOnly } = post;
  const name = author.name ?? author.acct;
  return (
    <aside
      class="post-card"
      aria-label={t('postBy', { name: plainText(name) })}
      tabIndex={ref ? -1 : undefined}
      ref={ref ?? null}
    >
      {label && <p class="post-label">{label}</p>}
      <p class="post-author">
        <Name text={name} />
        <Name class="post-acct" text={author.acct} />
        <span class="post-reach">
          <Icon name={visibilityIcons[visibility]} />
          {t(`visibility_${visibility}`)}
          {localOnly && <Icon name="rocketOff" />}
        </span>
      </p>
      {cw === null ? (
        <Words text={text} />
      ) : (
        <details>
          <summary dir="auto">{plainText(cw)}</summary>
          <Words text={text} />
        </details>
      )}
      {files > 0 && (
        <p class="post-files">
          <Icon name="picture" />
          {plural('postFiles', files)}
        </p>
      )}
      {children}
    </aside>
  );
}

function Words({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="post-words" dir="auto" tabIndex={0}>
      {text}
    </p>
  );
}
