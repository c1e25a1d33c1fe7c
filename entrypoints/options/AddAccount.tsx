import { SignIn } from '../../components/SignIn.tsx';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { useServer } from '../compose/use-server.ts';

/** Signs in to one more server, and comes back here. */
export function AddAccount() {
  const server = useServer();
  return (
    <SignIn
      server={server.typed}
      suggestions={[]}
      found={server.found}
      stage={server.stage}
      problem={server.problem}
      onServer={server.type}
      onSignIn={() => void currentTab().then((tab) => server.signIn(tab?.id ?? null))}
      onCancel={server.cancel}
      onShareWithout={() => void call('openSharePage', server.typed, null, null).catch(server.fail)}
    />
  );
}
