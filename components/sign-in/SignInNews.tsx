import type { SignInProgress } from '../../lib/accounts/pending.ts';
import { t } from '../../lib/i18n.ts';
import type { ErrorCode } from '../../lib/misskey/errors.ts';
import { Button } from '../common/Button.tsx';
import { Notice } from '../common/Notice.tsx';
import { ProblemNotice } from '../common/ProblemNotice.tsx';
import { permissionTexts } from '../options/permission-texts.ts';
import { insteadOf, SignInWaiting } from './SignInWaiting.tsx';
import { useBackToText } from '../common/use-back-to-text.ts';
import '../styles/sign-in.css';

interface SignInNewsProps {
  progress: SignInProgress;
  /** Gives it up, or puts the news away once it is over. */
  onClose: () => void;
}

/** What a person did themselves is no news: whoever is signed in would take it for their own account's. */
const ownDoing: ReadonlySet<ErrorCode> = new Set(['signInClosed', 'signInDenied']);

/** How a sign-in is getting on, beside whatever else is on the page; nothing if all went as announced. */
export function SignInNews({ progress, onClose }: SignInNewsProps) {
  useBackToText();
  if (progress.phase === 'waiting') {
    return (
      <div class="sign-in-news">
        <SignInWaiting progress={progress} onCancel={onClose} />
      </div>
    );
  }
  if (progress.error && ownDoing.has(progress.error.code)) return null;
  const instead = insteadOf(progress);
  const lacks = progress.phase === 'done' ? progress.missing : [];
  if (!progress.error && instead === '' && lacks.length === 0) return null;
  return (
    <div class="sign-in-news">
      {instead !== '' && progress.phase === 'done' && <Notice kind="info">{instead}</Notice>}
      {lacks.length > 0 && (
        <Notice kind="info">
          {t('tokenLacks')}
          <ul>
            {lacks.map((permission) => (
              <li key={permission}>{t(permissionTexts[permission])}</li>
            ))}
          </ul>
        </Notice>
      )}
      {progress.error && <ProblemNotice problem={progress.error} host={progress.host} />}
      <Button kind="quiet" onClick={onClose}>
        {t('actClose')}
      </Button>
    </div>
  );
}
