import { t } from '../lib/i18n.ts';
import { Button } from './Button.tsx';

/** The server's own form: no sign-in here, and what comes first there. */
export function WithoutSignIn({ host, onShare }: { host: string; onShare: () => void }) {
  return (
    <div class="doors">
      <Button kind="quiet" disabled={host === ''} onClick={onShare}>
        {t('signInWithout')}
      </Button>
      {host !== '' && <small>{t('sharePageLogin', { host })}</small>}
    </div>
  );
}
