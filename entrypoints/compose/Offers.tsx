import { useEffect, useState } from 'preact/hooks';
import { AdultPage } from '../../components/page/AdultPage.tsx';
import { CleanedLink } from '../../components/page/CleanedLink.tsx';
import { Creators } from '../../components/page/Creators.tsx';
import { lazily } from '../../components/common/lazily.tsx';
import { handleOf } from '../../components/common/people.ts';
import { SharedBefore } from '../../components/page/SharedBefore.tsx';
import { typeInto } from '../../components/writing/type-into.ts';
import { useWatched } from '../../components/common/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { call } from '../../lib/call.ts';
import { dayText, t } from '../../lib/i18n.ts';
import { readsDots } from '../../lib/misskey/software.ts';
import { cleaning } from '../../lib/page/address/cleaning.ts';
import { hasDottedName, mentions, withMention } from '../../lib/page/reading/creators.ts';
import { standsIn, swapped, type PageLink } from '../../lib/page/address/link.ts';
import { attention } from '../../lib/share/outbox/attention.ts';
import { othersOf } from '../../lib/share/draft/draft.ts';
import type { Shared } from '../../lib/share/shared.ts';
import type { DraftInHand } from './use-draft.ts';
import type { Posting } from './use-posting.ts';

const PictureOffer = lazily('PictureOffer', () => import('./PictureOffer.tsx'));
// Few pages are posts.
const PageAsPost = lazily('PageAsPost', () => import('./PageAsPost.tsx'));

interface OffersProps {
  hand: DraftInHand;
  account: Account;
  accounts: readonly Account[];
  posting: Posting;
}

/** What can be done about the page of the note in hand. */
export function Offers({ hand, account, accounts, posting }: OffersProps) {
  const { fediverse, target, link, page, text, cw, private: isPrivate } = hand.draft;
  return (
    <>
      {link && !isPrivate && <Before address={link.clean} accounts={accounts} />}
      <Cleaned {...{ hand, accounts }} />
      {link && <Credits {...link} text={text} by={[account, ...othersOf(hand.draft, account, accounts)]} />}
      {link?.isAdult && cw === null && (
        <AdultPage onHide={() => hand.change({ cw: t('adultWarning') }, accounts)} />
      )}
      {page && link && account.kind === 'signedIn' && <PictureOffer {...{ page, hand, accounts }} />}
      {fediverse && !target && account.kind === 'signedIn' && (
        <PageAsPost key={account.id} page={fediverse} {...{ hand, account, posting }} />
      )}
    </>
  );
}

/** Asked of the background alone. */
function Before({ address, accounts }: { address: string; accounts: readonly Account[] }) {
  const [shared, setShared] = useState<Shared | null>(null);
  // It may be shared from another window while this one is open.
  const news = useWatched(attention);
  useEffect(() => void call('sharedBefore', address).then(setShared), [address, news]);
  const account = accounts.find(({ id }) => id === shared?.accountId);
  if (!shared || !account) return null;
  return (
    <SharedBefore
      day={dayText(shared.at)}
      account={accounts.length > 1 ? handleOf(account) : null}
      onOpen={() => void call('openShared', shared)}
    />
  );
}

function Cleaned({ hand, accounts }: Pick<OffersProps, 'hand' | 'accounts'>) {
  const chosen = useWatched(cleaning);
  const { text, link, private: isPrivate } = hand.draft;
  if (!chosen || !link || link.clean === link.full) return null;
  const isClean = standsIn(text, link.clean);
  if (!isClean && !standsIn(text, link.full)) return null;
  const [from, to] = isClean ? [link.clean, link.full] : [link.full, link.clean];

  function swap(): void {
    write((before) => swapped(before, from, to));
    // What the page fills in follows, so that another account's template has the same address.
    hand.change(
      ({ beginnings }) => ({
        beginnings: beginnings.map((beginning) => ({
          ...beginning,
          text: swapped(beginning.text, from, to),
          cursor: swapped(beginning.text.slice(0, beginning.cursor), from, to).length,
        })),
      }),
      accounts,
    );
  }

  return (
    <CleanedLink
      {...{ link, isClean }}
      // Which sites were seen in a private window is kept nowhere.
      isLeftAlone={isPrivate ? null : chosen.off.includes(link.site)}
      onSwap={swap}
      onSite={(leave) => void call('cleanSite', link.site, !leave)}
    />
  );
}

function Credits({ creators, clean, full, text, by }: PageLink & { text: string; by: readonly Account[] }) {
  const canMention = (creator: string) =>
    !hasDottedName(creator) || by.every(({ software }) => readsDots(software));
  const offered = creators.filter((creator) => !mentions(text, creator) && canMention(creator));
  if (offered.length === 0) return null;
  const isAddress = (line: string) => standsIn(line, clean) || standsIn(line, full);
  return (
    <Creators
      creators={offered}
      onMention={(creator) => write((before) => withMention(before, creator, isAddress))}
    />
  );
}

/** Writes for the person, in the field where they write. */
function write(change: (text: string) => string): void {
  typeInto(document.querySelector<HTMLTextAreaElement>('.note-text > textarea'), change);
}
