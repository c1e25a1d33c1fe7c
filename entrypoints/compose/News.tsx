import { SignInNews } from '../../components/sign-in/SignInNews.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import { call } from '../../lib/call.ts';

/** How a sign-in is getting on, for pages where somebody is signed in already. */
export function News() {
  const progress = useWatched(signInProgress);
  return progress && <SignInNews progress={progress} onClose={() => void call('cancelSignIn')} />;
}
