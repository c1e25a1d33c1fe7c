import { Button } from '../../components/Button.tsx';
import { Consent } from '../../components/Consent.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWatched } from '../../components/use-watched.ts';
import { askForConsent, consent } from '../../lib/browser/consent.ts';
import { t } from '../../lib/i18n.ts';

/** Why nothing is posted though somebody is signed in, and the question once more; nothing while data may be sent. */
export function ConsentAgain() {
  if (useWatched(consent) !== false) return null;
  return (
    <Notice kind="warn">
      <b>{t('error_consentMissing')}</b>
      <Consent />
      <Button kind="main" onClick={() => void askForConsent()}>
        {t('actAllow')}
      </Button>
    </Notice>
  );
}
