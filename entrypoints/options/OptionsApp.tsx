import { OptionsLayout, Section } from '../../components/options/OptionsLayout.tsx';
import { OutboxList } from '../../components/outbox/OutboxList.tsx';
import type { OutcomeAction } from '../../components/outbox/outcome-story.ts';
import { PostingPreferences } from '../../components/options/PostingPreferences.tsx';
import { useWatchedRecords } from '../../components/common/use-records.ts';
import { useWatched } from '../../components/common/use-watched.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { accounts } from '../../lib/accounts/accounts.ts';
import { askToNotify, canNotify } from '../../lib/browser/notifications.ts';
import { siteUrl } from '../../lib/browser/platform.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import { entries } from '../../lib/share/outbox/entries.ts';
import { isOver, type Entry } from '../../lib/share/outbox/entry.ts';
import { chosenPreferences, inForce, type Preferences } from '../../lib/share/draft/preferences.ts';
import { actOn, isEditing } from '../compose/act.ts';
import { useGoOn } from '../compose/use-go-on.ts';
import { Accounts } from './Accounts.tsx';
import type { Wanted } from './AddAccount.tsx';
import { CleanAddresses } from './CleanAddresses.tsx';
import { Drafts } from './Drafts.tsx';
import { ForgetShared } from './ForgetShared.tsx';
import { useIsPrivate } from './use-is-private.ts';
import { Shortcuts } from './Shortcuts.tsx';

/** Accounts, what waits to be posted, what was begun, and what happens to one's data. */
export function OptionsApp({ wanted }: { wanted: Wanted | null }) {
  const list = useWatched(accounts);
  const chosen = useWatched(chosenPreferences);
  useGoOn(list !== null);
  return (
    <OptionsLayout>
      {list && <Accounts accounts={list} wanted={wanted} />}
      <Outbox accounts={list ?? []} />
      <Drafts />
      <Section title={t('posting')}>
        <PostingPreferences
          preferences={inForce(chosen)}
          canNotify={canNotify()}
          onChange={(choice) => void prefer(choice)}
        />
      </Section>
      <CleanAddresses />
      <Shortcuts atOnce={inForce(chosen).atOnce} />
      <Section title={t('privacy')}>
        <p>{t('privacyShort')}</p>
        <ForgetShared />
        {siteUrl() === null ? (
          <p>{t('withoutSite')}</p>
        ) : (
          <p>
            <a href={`${siteUrl()}privacy/`} target="_blank">
              {t('privacyPolicy')}
            </a>
          </p>
        )}
      </Section>
    </OptionsLayout>
  );
}

function Outbox({ accounts }: { accounts: readonly Account[] }) {
  const all = useWatchedRecords(entries) ?? [];
  const isPrivate = useIsPrivate();
  const open = all.filter((entry) => entry.draft.private === isPrivate && !isOver(entry));
  if (open.length === 0) return null;
  return (
    <Section title={t('outbox')}>
      <OutboxList
        entries={open}
        accounts={accounts}
        remedies={remedies}
        now={Date.now()}
        onAct={(action, entry) => void act(action, entry)}
      />
    </Section>
  );
}

/** The browser asks about notifications in the click itself. Without them, the badge says what became of a note. */
async function prefer(choice: Partial<Preferences>): Promise<void> {
  const asked = choice.atOnce ? askToNotify() : null;
  await call('prefer', choice);
  await asked;
}

async function act(action: OutcomeAction, entry: Entry): Promise<void> {
  if (!isEditing(action, entry)) return actOn(entry, action);
  const draftId = await call('edit', entry.id);
  if (draftId !== null) await call('openComposer', { draftId, tabId: null });
}
