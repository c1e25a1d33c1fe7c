import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { pointedAt, type Pointed } from '../../lib/page/reading/pointed.ts';
import type { DraftInHand } from './use-draft.ts';
import { withQuote } from './with-quote.ts';

interface QuotesProps {
  hand: DraftInHand;
  accounts: readonly Account[];
  /** What is in hand is written and sent. */
  isPosted: boolean;
  /** The menu was used on something that is a note of its own. */
  onOther: () => void;
}

/** Puts words that are selected in the page in front, and shared by the menu, into the note in hand. */
export function Quotes(props: QuotesProps) {
  const now = useRef(props);
  now.current = props;
  useEffect(
    () =>
      pointedAt.watch((tabId, pointed) => {
        if (pointed) void take(Number(tabId), pointed);
      }),
    [],
  );

  async function take(tabId: number, pointed: Pointed): Promise<void> {
    const { hand, isPosted, onOther } = now.current;
    const tab = await currentTab();
    if (tab?.id !== tabId) return;
    const isQuote = pointed.selection !== '' && pointed.link === null && pointed.medium === null;
    const isOther = isPosted || !hand.draft.touched || !isQuote;
    if (isOther) return onOther();
    await pointedAt.remove(String(tabId));
    const read = await call('readSelection', tabId, pointed);
    now.current.hand.change((draft) => ({ text: withQuote(draft, read) }), now.current.accounts);
  }

  return null;
}
