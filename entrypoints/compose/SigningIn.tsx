import { t } from '../../lib/i18n.ts';
import { SignInForm } from './SignInForm.tsx';
import type { DraftInHand } from './use-draft.ts';

interface SigningInProps {
  hand: DraftInHand;
  place: 'popup' | 'tab';
}

/** Signs in before there is anything to write with; the page to share waits. */
export function SigningIn({ hand, place }: SigningInProps) {
  return (
    <SignInForm
      title={t('signInTitle')}
      place={place}
      returnTo={hand.draft.page?.tabId ?? null}
      draftId={hand.settled}
    />
  );
}
