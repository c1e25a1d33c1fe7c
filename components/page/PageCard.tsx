import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { PageLink } from '../../lib/page/address/link.ts';
import type { Draft, DraftPage } from '../../lib/share/draft/draft.ts';
import { hostOf, pathOf } from '../common/address.ts';
import { Icon } from '../common/Icon.tsx';
import { Name } from '../common/Name.tsx';
import { plainText } from '../common/plain-text.ts';

interface PageCardProps {
  draft: Pick<Draft, 'page' | 'link' | 'hint'>;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** The page the note is about, its address as people read it, and what to know about that address. */
export function PageCard({ draft: { page, link, hint }, children }: PageCardProps) {
  if (!page && !hint) return null;
  return (
    <aside class="page-card" aria-label={t('pageShared')}>
      {page && page.title !== '' && (
        <Name class="page-title" text={page.title} lang={link?.lang || undefined} />
      )}
      {page && <Address page={page} link={link} />}
      {hint && (
        <p class="page-hint">
          <Icon name="info" />
          {t(`hint_${hint}`)}
        </p>
      )}
      {children}
    </aside>
  );
}

function Address({ page, link }: { page: DraftPage; link: PageLink | null }) {
  const [, host, path] = /^\w+:\/\/([^/?#]*)(.*)$/s.exec(link?.shown ?? '') ?? [];
  return (
    <span class="page-address">
      <span class="page-host">
        <bdi>{plainText((host ?? hostOf(page.url)).slice(-200))}</bdi>
      </span>
      <bdi class="page-path">{plainText(path ?? pathOf(page.url))}</bdi>
    </span>
  );
}
