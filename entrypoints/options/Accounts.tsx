import { useEffect, useRef, useState } from 'preact/hooks';
import { AccountCard } from '../../components/options/AccountCard.tsx';
import { hostOf } from '../../components/common/address.ts';
import { Notice } from '../../components/common/Notice.tsx';
import { Section } from '../../components/options/OptionsLayout.tsx';
import { ProblemNotice } from '../../components/common/ProblemNotice.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import type { SignedOut } from '../../lib/accounts/sign-out.ts';
import { currentTab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { t } from '../../lib/i18n.ts';
import type { MisskeyError } from '../../lib/misskey/errors.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import { hasReactionAcceptance } from '../../lib/misskey/software.ts';
import { chosenPreferences, inForce } from '../../lib/share/draft/preferences.ts';
import { News } from '../compose/News.tsx';
import { AddAccount, AddButton, type Wanted } from './AddAccount.tsx';
import { ConsentAgain } from './ConsentAgain.tsx';
import { templates } from './templates.ts';

/** Who is signed in, in the person's order, and one more. */
export function Accounts({ accounts, wanted }: { accounts: Account[]; wanted: Wanted | null }) {
  const [adding, setAdding] = useState(wanted !== null);
  const [comebacks, setComebacks] = useState(0);
  const [left, setLeft] = useState<(SignedOut & { host: string }) | null>(null);
  const [failed, setFailed] = useState<{ error: MisskeyError; host: string } | null>(null);
  // The form has done its work.
  useArrivals(accounts, () => {
    setAdding(false);
    setLeft(null);
  });

  function add(wish: boolean): void {
    setAdding(wish);
    if (!wish) comeBack();
  }

  function comeBack(): void {
    setComebacks((times) => times + 1);
  }

  async function attempt(account: Account, work: () => Promise<void>): Promise<void> {
    setFailed(null);
    try {
      await work();
    } catch (error) {
      setFailed({ error: toMisskeyError(error), host: hostOf(account.origin) });
    }
  }

  async function leave(account: Account): Promise<void> {
    const host = hostOf(account.origin);
    const signedOut = await call('signOut', account.id);
    setLeft(account.kind === 'signedIn' ? { ...signedOut, host } : null);
    comeBack();
  }

  const { cursor } = inForce(useWatched(chosenPreferences));
  const open = adding || accounts.length === 0;
  return (
    <Section
      title={t('accounts')}
      action={!open && <AddButton comebacks={comebacks} onClick={() => add(true)} />}
    >
      {!open && accounts.some(({ kind }) => kind === 'signedIn') && <ConsentAgain />}
      {left && <Left {...left} />}
      {failed && <ProblemNotice problem={failed.error} host={failed.host} />}
      {!open && <News />}
      {accounts.length === 0 && <p class="dim">{t('accountsEmpty')}</p>}
      {accounts.map((account, place) => (
        <AccountCard
          key={account.id}
          {...{ account, place }}
          count={accounts.length}
          acceptsReactions={hasReactionAcceptance(account.software)}
          templates={templates(cursor)}
          onChange={(choice) => void attempt(account, () => call('chooseForAccount', account.id, choice))}
          onMove={(to) => void attempt(account, () => call('moveAccount', account.id, to))}
          onSignIn={(missing) => void attempt(account, () => signInAgain(account, missing))}
          onSignOut={() => void attempt(account, () => leave(account))}
        />
      ))}
      {open && <AddAccount wanted={wanted} onCancel={accounts.length === 0 ? null : () => add(false)} />}
    </Section>
  );
}

async function signInAgain(account: Account, missing: Permission[]): Promise<void> {
  await call('signInAgain', account.id, missing, (await currentTab())?.id ?? null);
}

/** Calls back when somebody has arrived while this page is open: a new account, or an old one signed in again. */
function useArrivals(accounts: Account[], onArrival: () => void): void {
  const before = useRef(accounts.length);
  useEffect(() => {
    if (accounts.length > before.current) onArrival();
    before.current = accounts.length;
  }, [accounts.length]);
  useEffect(
    () =>
      signInProgress.watch((progress) => {
        if (progress?.phase === 'done') onArrival();
      }),
    [],
  );
}

/** A token that could not revoke itself is named, with the place where the person can. */
function Left({ host, revoked, appsPage }: SignedOut & { host: string }) {
  return (
    <Notice kind="info" alert>
      {t('signedOut', { host })}{' '}
      {!revoked && appsPage !== null && (
        <>
          {t('signedOutStillListed', { host })}{' '}
          <a href={appsPage} target="_blank" rel="noreferrer">
            {t('signedOutOpen')}
          </a>
        </>
      )}
    </Notice>
  );
}
