import { useEffect, useRef } from 'preact/hooks';
import { t, timeText } from '../../lib/i18n.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { Button } from '../common/Button.tsx';
import { plainText } from '../common/plain-text.ts';

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
        <Row key={draft.id} {...{ draft, now }} {...on} isThrown={thrown.has(draft.id)} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<DraftListProps, 'drafts' | 'thrown'> {
  draft: Draft;
  isThrown: boolean;
}

function Row({ draft, now, isThrown, onContinue, onDiscard, onPutBack }: RowProps) {
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(isThrown);
  // The button that was pressed is gone.
  useEffect(() => {
    if (before.current !== isThrown) first.current?.focus();
    before.current = isThrown;
  }, [isThrown]);
  if (isThrown) {
    return (
      <li>
        <p class="dim" role="status">
          {t('draftThrown')}
        </p>
        <div class="actions">
          <Button ref={first} onClick={() => onPutBack(draft)}>
            {t('actPutBack')}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li>
      <p class="draft-words">
        <bdi>{plainText(draft.cw || draft.text || namesOf(draft)) || t('draftEmpty')}</bdi>
      </p>
      <p class="dim">
        {draft.page && <bdi>{plainText(draft.page.title || draft.page.url)}</bdi>}
        <time>{timeText(draft.savedAt, now)}</time>
      </p>
      <div class="actions">
        <Button ref={first} onClick={() => onContinue(draft)}>
          {t('actContinue')}
        </Button>
        <Button kind="quiet" onClick={() => onDiscard(draft)}>
          {t('actDiscard')}
        </Button>
      </div>
    </li>
  );
}

function namesOf({ files }: Draft): string {
  return files.map(({ name }) => name).join(', ');
}
