import type { SignInProgress } from '../../lib/accounts/pending.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import '../styles/outcome.css';

interface SignInWaitingProps {
  progress: SignInProgress;
  onCancel: () => void;
}

/** A page of the server is open: where to go on, and that another way was taken if one was. */
export function SignInWaiting({ progress, onCancel }: SignInWaitingProps) {
  const { host, way } = progress;
  return (
    <div class="story busy" role="status">
      <span class="spinner" />
      <div>
        <h2>{t(way === 'oauth' ? 'signInWaitingWindow' : 'signInWaiting')}</h2>
        <p>{t('signInWaitingWhy', { host })}</p>
        {progress.insteadOf && <p>{insteadOf(progress)}</p>}
        <Button onClick={onCancel}>{t('actCancel')}</Button>
      </div>
    </div>
  );
}

/** That one way did not work, and which took its place; '' if the first one did. */
export function insteadOf({ host, way, insteadOf }: SignInProgress): string {
  return insteadOf ? t('insteadOf', { host, before: t(`way_${insteadOf}`), way: t(`way_${way}`) }) : '';
}
