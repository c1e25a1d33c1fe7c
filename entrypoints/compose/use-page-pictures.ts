import { useEffect, useRef } from 'preact/hooks';
import type { OtherWays } from '../../components/page/PagePicture.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { askToReach } from '../../lib/browser/permissions.ts';
import { call } from '../../lib/call.ts';
import { MisskeyError } from '../../lib/misskey/errors.ts';
import { isForServers, isPublicAddress } from '../../lib/page/picture/picture-address.ts';
import type { DraftFile, PageSource } from '../../lib/share/draft/draft-file.ts';
import type { GotPicture } from '../../lib/share/files/page-pictures.ts';
import type { DraftInHand } from './use-draft.ts';
import type { Posting } from './use-posting.ts';

interface PagePictures {
  hand: DraftInHand;
  accounts: readonly Account[];
  account: Account;
  posting: Posting;
  /** Goes on in a tab, since the browser's question would close this window; null: it would not. */
  onTab: (() => void) | null;
}

/** Gets the pictures that were pointed at in a page, and tells what else can be done where one does not come. */
export function usePagePictures(props: PagePictures): (source: PageSource) => OtherWays {
  const { hand, accounts, account, posting, onTab } = props;
  const { files, private: isPrivate } = hand.draft;
  const begun = useRef(new Set<string>());

  useEffect(() => {
    for (const file of files) {
      if (!file.source || begun.current.has(file.id)) continue;
      begun.current.add(file.id);
      if (file.source.sought) void takeWhatCame(file);
      else posting.attempt(() => get(file));
    }
  }, [files]);

  async function get(file: DraftFile): Promise<void> {
    try {
      // Named in the draft first: a content that nothing has is swept away.
      await hand.settled();
      take(await ask(file, 2));
    } catch (error) {
      hand.change((now) => ({ files: now.files.filter(({ id }) => id !== file.id) }), accounts);
      throw error;
    }
  }

  /** The person has let us get its file, in a page that has gone. */
  async function takeWhatCame({ id }: DraftFile): Promise<void> {
    const known = await call('knownPicture', id);
    if (known?.got === 'file') take(known);
  }

  /** A background that died over it is followed by one that lives. */
  async function ask(file: DraftFile, tries: number): Promise<GotPicture | null> {
    try {
      return await call('getPicture', file, isPrivate);
    } catch (error) {
      if (error instanceof MisskeyError || tries === 0) throw error;
      return ask(file, tries - 1);
    }
  }

  function take(got: GotPicture | null): void {
    if (!got) return;
    hand.change(
      (now) => ({ files: now.files.map((file) => (file.id === got.id ? taken(file, got) : file)) }),
      accounts,
    );
  }

  /** In the click itself: browsers ask before any await only. */
  function allow({ url }: PageSource): void {
    const file = files.find(({ source }) => source?.url === url);
    // The background hears of the answer even if this page does not.
    if (file) void call('wishForOriginal', file, isPrivate);
    const asked = askToReach(new URL(url).origin);
    if (file)
      posting.attempt(async () => {
        try {
          take((await asked) ? await call('getOriginal', file, isPrivate) : null);
        } finally {
          await call('endWish', file.id);
        }
      });
  }

  return (source) => ({
    asksServer: account.kind === 'signedIn' && isForServers(source.url),
    onAllow: isAskable(source, isPrivate) ? (onTab ?? (() => allow(source))) : null,
    inTab: onTab !== null,
  });
}

function taken(file: DraftFile, { got, name, type, size, alt }: GotPicture): DraftFile {
  const source = got === 'file' || !file.source ? null : { ...file.source, got, sought: true };
  return { ...file, name, type, size, alt: file.alt || alt, source };
}

/** From a private window nobody is asked for a picture but its page. */
function isAskable({ url }: PageSource, isPrivate: boolean): boolean {
  return !isPrivate && url.startsWith('https:') && isPublicAddress(url);
}
