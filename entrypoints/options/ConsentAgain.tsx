import { Button } from '../../components/common/Button.tsx';
import { Consent } from '../../components/sign-in/Consent.tsx';
import { Notice } from '../../components/common/Notice.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
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
