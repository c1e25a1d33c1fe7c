import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/common/Button.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import { t } from '../../lib/i18n.ts';
import { SignInForm } from '../compose/SignInForm.tsx';

/** A server to sign in to at once, and the tab to come back to. */
export interface Wanted {
  server: string;
  byToken: boolean;
  tabId: number | null;
}

interface AddButtonProps {
  /** How often what had the focus has gone, an account or the form to add one: it takes it each time. */
  comebacks: number;
  onClick: () => void;
}

/** Where adding an account begins. */
export function AddButton({ comebacks, onClick }: AddButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (comebacks > 0) button.current?.focus();
  }, [comebacks]);
  return (
    <Button ref={button} onClick={onClick}>
      {t('addAccount')}
    </Button>
  );
}

interface AddAccountProps {
  wanted: Wanted | null;
  /** null: there is nothing else to do here. */
  onCancel: (() => void) | null;
}

/** One account more, unless one thinks better of it. */
export function AddAccount({ wanted, onCancel }: AddAccountProps) {
  // What is waited for has a way out of its own.
  const isWaiting = useWatched(signInProgress)?.phase === 'waiting';
  return (
    <>
      <SignInForm
        title={null}
        place="tab"
        start={wanted?.server ?? ''}
        byToken={wanted?.byToken ?? false}
        returnTo={wanted?.tabId ?? null}
      />
      {onCancel && !isWaiting && <Button onClick={onCancel}>{t('actCancel')}</Button>}
    </>
  );
}
