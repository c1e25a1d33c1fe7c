import { t, timeText } from '../lib/i18n.ts';
import type { Draft } from '../lib/share/draft.ts';
import { Button } from './Button.tsx';
import { plainText } from './plain-text.ts';

interface DraftListProps {
  /** The newest first. */
  drafts: readonly Draft[];
  /** Those thrown away a moment ago, which can still be had back. */
  thrown: ReadonlySet<string>;
  /** ms since 1970. */
  now: number;
  onContinue: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  onPutBack: (draft: Draft) => void;
}

/** Notes that were begun and not posted. */
export function DraftList({ drafts, thrown, now, ...on }: DraftListProps) {
  return (
    <ul class="drafts">
      {drafts.map((draft) => (
        <li key={draft.id}>
          {thrown.has(draft.id) ? (
            <p class="dim">{t('draftThrown')}</p>
          ) : (
            <>
              <p class="draft-words">
                <bdi>{plainText(draft.cw || draft.text || namesOf(draft)) || t('draftEmpty')}</bdi>
              </p>
              <p class="dim">
                {draft.page && <bdi>{plainText(draft.page.title || draft.page.url)}</bdi>}
                <time>{timeText(draft.savedAt, now)}</time>
              </p>
            </>
          )}
          <div class="actions">
            {thrown.has(draft.id) ? (
              <Button onClick={() => on.onPutBack(draft)}>{t('actPutBack')}</Button>
            ) : (
              <>
                <Button onClick={() => on.onContinue(draft)}>{t('actContinue')}</Button>
                <Button kind="quiet" onClick={() => on.onDiscard(draft)}>
                  {t('actDiscard')}
                </Button>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function namesOf({ files }: Draft): string {
  return files.map(({ name }) => name).join(', ');
}
