import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { plainText } from '../common/plain-text.ts';
import { useBackToText } from '../common/use-back-to-text.ts';
import '../styles/banner.css';

interface DraftBannerProps {
  /** Title of the page the draft is about; '' if there is none. */
  title: string;
  onContinue: () => void;
  onDiscard: () => void;
}

/** Offers a note that was begun on another page. */
export function DraftBanner({ title, onContinue, onDiscard }: DraftBannerProps) {
  useBackToText();
  const page = plainText(title);
  return (
    <aside class="banner">
      <p>
        <bdi>{page === '' ? t('draftContinueUntitled') : t('draftContinue', { title: page })}</bdi>
      </p>
      <Button kind="quiet" onClick={onContinue}>
        {t('actContinue')}
      </Button>
      <Button kind="quiet" onClick={onDiscard}>
        {t('actDiscard')}
      </Button>
    </aside>
  );
}
