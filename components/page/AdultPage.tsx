import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import '../styles/offers.css';

/** The page says that it is for adults: offers to hide the note behind an annotation. */
export function AdultPage({ onHide }: { onHide: () => void }) {
  return (
    <div class="offer">
      <span>{t('adultPage')}</span>
      <Button kind="quiet" icon="eyeOff" onClick={onHide}>
        {t('cw')}
      </Button>
    </div>
  );
}
