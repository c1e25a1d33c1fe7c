import { useEffect } from 'preact/hooks';
import { Composer } from '../../components/Composer.tsx';
import { DraftBanner } from '../../components/DraftBanner.tsx';
import { lazily } from '../../components/lazily.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWatched } from '../../components/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { accounts } from '../../lib/accounts/accounts.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import { remedies } from '../../lib/misskey/errors.ts';
import { textLength } from '../../lib/misskey/limits.ts';
import { useDraft, type DraftInHand, type Wanted } from './use-draft.ts';
import { usePosting } from './use-posting.ts';

// What is not needed to begin writing is loaded when it is.
const Outcome = lazily(async () => (await import('../../components/Outcome.tsx')).Outcome);
const Attention = lazily(async () => (await import('./Attention.tsx')).Attention);
const SigningIn = lazily(async () => (await import('./SigningIn.tsx')).SigningIn);

interface ComposeAppProps {
  wanted: Wanted;
  /** A popup goes by itself, and sends whatever opens another window to a tab. */
  place: 'popup' | 'tab';
}

/** The composer wherever it stands: signs in first if need be, then writes, then says what became of the note. */
export function ComposeApp({ wanted, place }: ComposeAppProps) {
  const list = useWatched(accounts);
  const hand = useDraft(wanted);
  useEffect(() => {
    void call('seen');
    void call('goOn');
    const goOn = () => void call('goOn');
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, []);
  // Until it is known who is signed in (some ms), neither question nor note is shown.
  if (!list) return null;
  const account = list.find(({ id }) => id === hand.draft.accountId) ?? list[0];
  return account ? <Writing {...{ account, hand, place }} accounts={list} /> : <SigningIn hand={hand} />;
}

interface WritingProps {
  account: Account;
  accounts: Account[];
  hand: DraftInHand;
  place: 'popup' | 'tab';
}

function Writing({ account, accounts, hand, place }: WritingProps) {
  const posting = usePosting(hand, account.id, place === 'popup');
  const { draft, other } = hand;
  const { entry } = posting;
  if (entry) {
    const poster = accounts.find(({ id }) => id === entry.accountId) ?? null;
    return (
      <Outcome entry={entry} account={poster} remedies={remedies} now={Date.now()} onAct={posting.act} />
    );
  }
  return (
    <>
      {other && (
        <DraftBanner
          title={other.page?.title ?? ''}
          onContinue={() => hand.adopt(other)}
          onDiscard={hand.discardOther}
        />
      )}
      <Composer
        {...{ draft, account, accounts }}
        measure={(text) => textLength(text, account.limits.unit)}
        cursor="start"
        busy={posting.busy}
        problem={posting.problem}
        onChange={(patch) => hand.change(patch, accounts)}
        onPost={posting.post}
        onSignIn={() => void call('signInAgain', account.id, [], draft.page?.tabId ?? null)}
        onExpand={place === 'popup' ? () => void expand(hand) : null}
        onAddAccount={() => void call('openOptions')}
      />
      <InsteadOf />
      <Attention hand={hand} />
    </>
  );
}

/** A sign-in that took another way than announced says so, once. */
function InsteadOf() {
  const progress = useWatched(signInProgress);
  if (progress?.phase !== 'done' || progress.insteadOf === null) return null;
  return <Notice kind="info">{t('insteadOf', { host: progress.host })}</Notice>;
}

/** The draft moves over by its id. */
async function expand(hand: DraftInHand): Promise<void> {
  await call('openComposer', { draftId: await hand.settled(), tabId: null });
}
