import { useWatched } from '../../components/common/use-watched.ts';
import { Welcome } from '../../components/sign-in/Welcome.tsx';
import { accounts } from '../../lib/accounts/accounts.ts';
import { toolbar } from '../../lib/browser/platform.ts';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { News } from '../compose/News.tsx';
import { useGoOn } from '../compose/use-go-on.ts';
import { SignInForm } from '../compose/SignInForm.tsx';
import { useShortcuts } from '../options/use-shortcuts.ts';
import { keepSampleDraft, pictured } from './sample.ts';
import { usePinned, useTried } from './use-steps.ts';

/** Greets a new user: one sign-in, one note to try it, and where the button is. */
export function WelcomeApp() {
  const list = useWatched(accounts);
  useGoOn(list !== null);
  const keys = useShortcuts();
  const done = { tried: useTried(), pinned: usePinned() };
  if (!list) return null;
  return (
    <Welcome
      picture={pictured()}
      account={list[0] ?? null}
      {...done}
      toolbar={toolbar()}
      shortcut={keys.find(({ name }) => name === '_execute_action')?.key ?? ''}
      signIn={list.length === 0 ? <SignInForm title={null} place="tab" /> : <News />}
      onTry={() => void tryIt()}
      onOptions={() => void call('openOptions')}
    />
  );
}

async function tryIt(): Promise<void> {
  await call('openComposer', { draftId: await keepSampleDraft(await currentTab()), tabId: null });
}
