import { useLayoutEffect } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';

/** Alt+1 … Alt+9 choose an account. Not with one account: then Option+1 types ¡ on a Mac as it should. */
export function useAccountKeys(accounts: readonly Account[], choose: (accountId: string) => void): void {
  // At once: a key pressed in the frame after another account was chosen is about the one that is shown.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (accounts.length < 2 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const account = accounts[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1];
      if (!account) return;
      event.preventDefault();
      choose(account.id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [accounts, choose]);
}
