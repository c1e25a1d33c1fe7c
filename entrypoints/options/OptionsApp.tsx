import { useEffect, useState } from 'preact/hooks';
import { AccountCard } from '../../components/AccountCard.tsx';
import { hostOf } from '../../components/address.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OptionsLayout, Section } from '../../components/OptionsLayout.tsx';
import { OutboxList } from '../../components/OutboxList.tsx';
import type { OutcomeAction } from '../../components/outcome-story.ts';
import { useWatched, useWatchedRecords } from '../../components/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { accounts } from '../../lib/accounts/accounts.ts';
import type { SignedOut } from '../../lib/accounts/sign-out.ts';
import { siteUrl } from '../../lib/browser/platform.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import { remedies } from '../../lib/misskey/errors.ts';
import { entries } from '../../lib/share/entries.ts';
import type { Entry } from '../../lib/share/entry.ts';
import { actOn } from '../compose/act.ts';
import { AddAccount } from './AddAccount.tsx';

/** Accounts, what waits to be posted, and what happens to one's data. */
export function OptionsApp() {
  useEffect(() => void call('goOn'), []);
  const list = useWatched(accounts);
  return (
    <OptionsLayout>
      {list && <Accounts accounts={list} />}
      <Outbox />
      <Section title={t('privacy')}>
        <p>{t('privacyShort')}</p>
        {siteUrl() === null ? (
          <p>{t('withoutSite')}</p>
        ) : (
          <p>
            <a href={`${siteUrl()}privacy/`}>{t('privacyPolicy')}</a>
          </p>
        )}
      </Section>
    </OptionsLayout>
  );
}

function Accounts({ accounts: list }: { accounts: Account[] }) {
  const [adding, setAdding] = useState(false);
  const [left, setLeft] = useState<(SignedOut & { host: string }) | null>(null);
  // The form has done its work when there is one more account.
  useEffect(() => setAdding(false), [list.length]);

  async function leave(account: Account): Promise<void> {
    setLeft({ ...(await call('signOut', account.id)), host: hostOf(account.origin) });
  }

  const open = adding || list.length === 0;
  return (
    <Section
      title={t('accounts')}
      action={open ? null : <Button onClick={() => setAdding(true)}>{t('addAccount')}</Button>}
    >
      {left && <Left {...left} />}
      {list.length === 0 && <EmptyState icon="plus" title={t('accountsEmpty')} />}
      {list.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          onChange={(choice) => void call('chooseForAccount', account.id, choice)}
          onSignIn={() => void call('signInAgain', account.id, [], null)}
          onSignOut={() => void leave(account)}
        />
      ))}
      {open && <AddAccount />}
    </Section>
  );
}

/** A token that could not revoke itself is named, with the place where the person can. */
function Left({ host, revoked, appsPage }: SignedOut & { host: string }) {
  return (
    <Notice kind="info">
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

function Outbox() {
  const all = useWatchedRecords(entries) ?? [];
  const open = all.filter(({ state }) => state.is !== 'posted' && state.is !== 'undone');
  if (open.length === 0) return null;
  return (
    <Section title={t('outbox')}>
      <OutboxList
        entries={open}
        remedies={remedies}
        now={Date.now()}
        onAct={(action, entry) => void act(action, entry)}
      />
    </Section>
  );
}

async function act(action: OutcomeAction, entry: Entry): Promise<void> {
  if (action === 'close') return;
  if (action !== 'edit') return actOn(entry, action);
  const draftId = await call('edit', entry.id);
  if (draftId !== null) await call('openComposer', { draftId, tabId: null });
}
