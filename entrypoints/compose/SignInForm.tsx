import { useEffect, useState } from 'preact/hooks';
import { SignIn } from '../../components/sign-in/SignIn.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import { signInProgress, type SignInProgress } from '../../lib/accounts/pending.ts';
import { askToReach } from '../../lib/browser/permissions.ts';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { typedOrigin } from '../../lib/misskey/host.ts';
import { knownServers } from '../../lib/misskey/known-servers.ts';
import { useConsent } from './use-consent.ts';
import { useServer } from './use-server.ts';

interface SignInFormProps {
  title: string | null;
  place: 'popup' | 'tab';
  /** What stands in the field at first. */
  start?: string;
  /** An access token is to be pasted. */
  byToken?: boolean;
  /** The tab to come back to; null: this page's own. */
  returnTo?: number | null;
  /** The note to take along to a share page; null: none. */
  draftId?: () => Promise<string | null>;
}

const noDraft = () => Promise.resolve(null);

/** From a server's name to an account, wherever it is asked. */
export function SignInForm({
  title,
  place,
  start = '',
  byToken = false,
  returnTo = null,
  draftId = noDraft,
}: SignInFormProps) {
  const server = useServer(start);
  const progress = useWatched(signInProgress);
  const { asks, withConsent } = useConsent();
  // Whoever types on, or tries again, has read why the last sign-in failed.
  const [read, setRead] = useState<SignInProgress | null>(null);
  const { typed, attempt } = server;
  // Whoever closed the server's page, or gives up in another popup, need not type its name again.
  useEffect(() => {
    if (progress && progress.phase !== 'done' && typed === '') server.type(progress.host);
  }, [progress]);
  const failed = progress?.phase === 'failed' && progress !== read ? progress.error : null;

  const backTo = async () => returnTo ?? (await currentTab())?.id ?? null;
  const tryIt = (work: () => Promise<unknown>) => {
    setRead(progress);
    void attempt(work);
  };
  const send = (work: () => Promise<unknown>) => tryIt(withConsent(work));
  const share = (relay: boolean) =>
    tryIt(async () => call('openSharePage', typed, await draftId(), await backTo(), relay));

  /** Nothing is awaited before the browser is asked: it asks only in a click. */
  function allow(): void {
    void call('wishToReach', typed);
    const answer = askToReach(typedOrigin(typed));
    tryIt(async () => {
      await answer;
      server.lookAgain();
    });
  }

  return (
    <SignIn
      {...{ title, place, progress, asks }}
      server={typed}
      host={server.host}
      lacksServer={server.lacksServer}
      suggestions={knownServers}
      found={server.found}
      stage={progress?.phase === 'waiting' ? 'waiting' : server.looking ? 'looking' : 'typing'}
      problem={server.problem ?? failed}
      meant={server.meant}
      onServer={(next) => {
        setRead(progress);
        server.type(next);
      }}
      onRead={() => {
        setRead(progress);
        server.calm();
      }}
      onSignIn={(chosen) => send(async () => call('signIn', { typed, ...chosen, returnTo: await backTo() }))}
      onToken={(token, parts) => send(() => call('signInWithToken', typed, token, parts, returnTo))}
      onCancel={() => void call('cancelSignIn')}
      onShareWithout={() => share(false)}
      onRelay={() => share(true)}
      onAllow={allow}
      startsByToken={byToken}
      onContinueInTab={(byToken) =>
        tryIt(async () => call('openOptions', { server: typed, byToken, tabId: await backTo() }))
      }
    />
  );
}
