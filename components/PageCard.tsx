import { t } from '../lib/i18n.ts';
import type { AddressHint } from '../lib/page/address.ts';
import type { DraftPage } from '../lib/share/draft.ts';
import { hostOf, pathOf } from './address.ts';
import { Icon } from './Icon.tsx';
import { Name } from './Name.tsx';
import { plainText } from './plain-text.ts';

interface PageCardProps {
  page: DraftPage | null;
  hint: AddressHint | null;
}

/** The page the note is about, its address as people read it, and what to know about that address. */
export function PageCard({ page, hint }: PageCardProps) {
  if (!page && !hint) return null;
  return (
    <aside class="page-card" aria-label={t('pageShared')}>
      {page && page.title !== '' && <Name class="page-title" text={page.title} />}
      {page && <Address url={page.url} />}
      {hint && (
        <p class="page-hint">
          <Icon name="info" />
          {t(`hint_${hint}`)}
        </p>
      )}
    </aside>
  );
}

function Address({ url }: { url: string }) {
  return (
    <span class="page-address">
      <bdi class="page-host">{plainText(hostOf(url))}</bdi>
      <bdi class="page-path">{plainText(pathOf(url))}</bdi>
    </span>
  );
}
