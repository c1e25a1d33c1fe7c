import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { plainText } from '../common/plain-text.ts';
import '../styles/offers.css';

interface SharedBeforeProps {
  /** As the person reads it. */
  day: string;
  /** `@user@host`; null where there is no other. */
  account: string | null;
  onOpen: () => void;
}

/** This page was shared from here before. */
export function SharedBefore({ day, account, onOpen }: SharedBeforeProps) {
  return (
    <div class="offer">
      <span>
        {account === null
          ? t('sharedBefore', { day })
          : t('sharedBeforeAs', { day, account: plainText(account) })}
      </span>
      <Button kind="quiet" onClick={onOpen}>
        {t('actOpen')}
      </Button>
    </div>
  );
}
