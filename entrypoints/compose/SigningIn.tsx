import { SignIn } from '../../components/SignIn.tsx';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import type { DraftInHand } from './use-draft.ts';
import { useServer } from './use-server.ts';

/** Signs in before there is anything to write with; the page to share waits. */
export function SigningIn({ hand }: { hand: DraftInHand }) {
  const server = useServer();
  const shareWithout = async () => {
    try {
      await call('openSharePage', server.typed, await hand.settled(), hand.draft.page?.tabId ?? null);
    } catch (error) {
      server.fail(error);
    }
  };
  return (
    <SignIn
      server={server.typed}
      suggestions={[]}
      found={server.found}
      stage={server.stage}
      problem={server.problem}
      onServer={server.type}
      onSignIn={() =>
        void currentTab().then((tab) => server.signIn(hand.draft.page?.tabId ?? tab?.id ?? null))
      }
      onCancel={server.cancel}
      onShareWithout={() => void shareWithout()}
    />
  );
}
