import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Composer } from '../../components/writing/Composer.tsx';
import { lazily } from '../../components/common/lazily.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { accounts } from '../../lib/accounts/accounts.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import { call } from '../../lib/call.ts';
import { partLength } from '../../lib/misskey/limits.ts';
import { othersOf, untouchedBeginning } from '../../lib/share/draft/draft.ts';
import { chosenPreferences, inForce } from '../../lib/share/draft/preferences.ts';
import { useDraft, type DraftInHand, type Wanted } from './use-draft.ts';
import { useGoOn } from './use-go-on.ts';
import { usePosting } from './use-posting.ts';

// What is not needed to begin writing is loaded when it is.
const DraftBanner = lazily('DraftBanner', () => import('../../components/writing/DraftBanner.tsx'));
const Result = lazily('Result', () => import('./Result.tsx'));
const Attention = lazily('Attention', () => import('./Attention.tsx'));
const News = lazily('News', () => import('./News.tsx'));
const Offers = lazily('Offers', () => import('./Offers.tsx'));
const Others = lazily('Others', () => import('./Others.tsx'));
const Files = lazily('Files', () => import('./Files.tsx'));
const TargetPost = lazily('TargetPost', () => import('./TargetPost.tsx'));
const SigningIn = lazily('SigningIn', () => import('./SigningIn.tsx'));

interface ComposeAppProps {
  wanted: Wanted;
  /** A popup goes by itself, and sends whatever opens another window to a tab. A small window goes by itself as well. */
  place: Place;
  /** The person is done with a note. */
  onDone: () => void;
  /** What a place adds to the composer. */
  aside?: Aside | undefined;
}

type Place = 'popup' | 'window' | 'tab' | 'panel';
type Aside = (hand: DraftInHand, accounts: Account[], isPosted: boolean) => ComponentChild;

/** The composer wherever it stands: signs in first if need be, then writes, then says what became of the note. */
export function ComposeApp({ wanted, place, onDone, aside }: ComposeAppProps) {
  const list = useWatched(accounts);
  const hand = useDraft(wanted);
  useEffect(() => void call('seen'), []);
  useGoOn(list !== null);
  const account = list?.find(({ id }) => id === hand.draft.accountId) ?? list?.[0];
  useAccountThatGoes(hand, account, list);
  // Until it is known who is signed in (some ms), neither question nor note is shown.
  if (!list) return null;
  return account ? (
    <Writing {...{ account, hand, place, onDone, aside }} accounts={list} />
  ) : (
    <>
      {aside?.(hand, list, false)}
      <SigningIn hand={hand} place={place === 'popup' ? place : 'tab'} />
      <Attention hand={hand} />
    </>
  );
}

interface WritingProps {
  account: Account;
  accounts: Account[];
  hand: DraftInHand;
  place: Place;
  onDone: () => void;
  aside: Aside | undefined;
}

function Writing({ account, accounts, hand, place, onDone, aside }: WritingProps) {
  const { staysOpen, cursor } = inForce(useWatched(chosenPreferences));
  const others = othersOf(hand.draft, account, accounts);
  const posting = usePosting(hand, account, others);
  const signingIn = useWatched(signInProgress);
  const { draft, other } = hand;
  const { target } = draft;
  // A file chooser closes a popup: it opens in tabs only.
  const choose = useRef<() => void>(null);
  const onTab = place === 'popup' ? () => void expand(hand) : null;
  if (posting.ids.length > 0) {
    return (
      <>
        <Result
          {...{ account, accounts, posting, onDone }}
          closes={(place === 'popup' || place === 'window') && !staysOpen}
        />
        {signingIn && signingIn.phase !== 'done' && <News />}
        {aside?.(hand, accounts, true)}
      </>
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
        key={hand.revision}
        {...{ draft, account, others }}
        // The post has its id with this account's server alone.
        accounts={target ? [account] : accounts}
        target={target && <TargetPost {...{ target, hand, account }} />}
        measure={partLength}
        cursor={untouchedBeginning(draft)?.cursor ?? (cursor === 'start' ? 0 : Infinity)}
        busy={posting.busy}
        problem={posting.problem ?? hand.problem}
        onChange={(patch) => hand.change(patch, accounts)}
        onPost={posting.post}
        onSignIn={() => posting.signInAgain()}
        alsoTo={draft.alsoTo?.length ? <Others {...{ hand, account, accounts, posting }} /> : null}
        files={<Files {...{ hand, account, accounts, posting, choose, onTab }} />}
        offers={draft.link && <Offers {...{ hand, account, accounts, posting }} />}
        onAttach={() => (onTab ?? choose.current)?.()}
        onExpand={place === 'tab' || place === 'window' ? null : () => void expand(hand)}
        onOptions={(adding) => void openOptions(hand, adding)}
      />
      {signingIn && <News />}
      <Attention hand={hand} />
      {aside?.(hand, accounts, false)}
    </>
  );
}

/** The account this was written for is signed out elsewhere: what is left is never for more people than it was meant for. */
function useAccountThatGoes(
  hand: DraftInHand,
  account: Account | undefined,
  accounts: Account[] | null,
): void {
  const { touched, visibility, localOnly } = hand.draft;
  const before = useRef(account);
  useEffect(() => {
    // Nobody else may be signed in for a while.
    if (!account || !accounts) return;
    const gone = before.current;
    before.current = account;
    if (!gone || !touched || accounts.some(({ id }) => id === gone.id)) return;
    const reach = { visibility: visibility ?? gone.visibility, localOnly: localOnly ?? gone.localOnly };
    hand.change({ accountId: account.id, ...reach }, accounts);
  }, [account]);
}

/** Who signs in there comes back to what they were about to share. */
async function openOptions({ draft }: DraftInHand, adding: boolean): Promise<void> {
  const signIn = { server: '', byToken: false, tabId: draft.page?.tabId ?? null };
  await call('openOptions', adding ? signIn : null);
}

/** The draft moves over by its id. */
async function expand(hand: DraftInHand): Promise<void> {
  await call('openComposer', { draftId: await hand.settled(), tabId: null });
}
