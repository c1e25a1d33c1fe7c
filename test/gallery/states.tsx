import { AccountCard } from '../../components/options/AccountCard.tsx';
import { AccountMenu } from '../../components/writing/AccountMenu.tsx';
import { Button } from '../../components/common/Button.tsx';
import { CleaningRules } from '../../components/options/CleaningRules.tsx';
import { DraftList } from '../../components/writing/DraftList.tsx';
import { OptionsLayout, Section } from '../../components/options/OptionsLayout.tsx';
import { OutboxList } from '../../components/outbox/OutboxList.tsx';
import { Outcome } from '../../components/outbox/Outcome.tsx';
import { PostingPreferences } from '../../components/options/PostingPreferences.tsx';
import { Shortcuts } from '../../components/options/Shortcuts.tsx';
import { t } from '../../lib/i18n.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import type { EntryState } from '../../lib/share/outbox/entry.ts';
import { templates } from '../../entrypoints/options/templates.ts';
import { now, sampleDraft, sampleEntry } from '../unit/components/samples.ts';
import { alice, composeStates, hanako, nothing, sharing } from './compose-states.tsx';
import { offerStates } from './offer-states.tsx';
import { bob, severalStates } from './several-states.tsx';
import { signInStates } from './sign-in-states.tsx';

function outcome(state: EntryState) {
  return () => (
    <Outcome entry={sampleEntry(state)} account={alice} remedies={remedies} now={now} onAct={nothing} />
  );
}

const posted = { is: 'posted', noteId: 'n', at: now, changes: {}, problem: null } as const;

/** Every state worth a look, by name. */
export const states: Record<string, () => preact.JSX.Element> = {
  ...composeStates,
  ...offerStates,
  sending: outcome({ is: 'sending', since: now }),
  'queued-offline': outcome({ is: 'queued', after: now + 60_000, reason: 'offline' }),
  'queued-soon': outcome({ is: 'queued', after: now + 5000, reason: null }),
  unsure: outcome({
    is: 'unsure',
    since: now,
    lostAt: now,
    plain: false,
    lookAt: now,
    reason: 'timeout',
    looks: 1,
    heardAt: null,
    missedAt: null,
  }),
  'asking-waited': outcome({ is: 'asking', question: 'waitedTooLong', since: null }),
  'asking-notFound': outcome({ is: 'asking', question: 'notFound', since: now }),
  posted: outcome(posted),
  'posted-changed': outcome({
    ...posted,
    changes: { visibility: 'home', localOnly: false, filesDropped: 2, filesShrunk: 1 },
  }),
  'posted-undoFailed': outcome({ ...posted, problem: 'unreachable' }),
  uploading: outcome({ is: 'uploading', since: now }),
  'failed-words': outcome({ is: 'failed', code: 'prohibitedWords', detail: {}, at: now }),
  'failed-signIn': outcome({ is: 'failed', code: 'signInAgain', detail: {}, at: now }),
  'failed-rate': outcome({ is: 'failed', code: 'rateLimited', detail: { resetAt: now + 3600_000 }, at: now }),
  'failed-bug': outcome({ is: 'failed', code: 'bug', detail: { message: 'x is not a function' }, at: now }),
  'failed-file': outcome({
    is: 'failed',
    code: 'noFreeSpace',
    detail: { subject: 'sunset.jpg' },
    at: now,
  }),
  undoing: outcome({ is: 'undoing', noteId: 'n', at: now, changes: {} }),
  undone: outcome({ is: 'undone', noteId: 'n', at: now, changes: {} }),
  ...severalStates,
  ...signInStates,
  options: () => (
    <OptionsLayout>
      <Section
        title={t('accounts')}
        action={
          <Button icon="plus" onClick={nothing}>
            {t('addAccount')}
          </Button>
        }
      >
        {[alice, { ...hanako, standing: 'signInAgain' as const, localOnly: true }, sharing].map(
          (account, place) => (
            <AccountCard
              key={account.id}
              {...{ account, place }}
              count={3}
              acceptsReactions={place === 0}
              templates={templates('start')}
              onChange={nothing}
              onMove={nothing}
              onSignIn={nothing}
              onSignOut={nothing}
            />
          ),
        )}
      </Section>
      <Section title={t('outbox')}>
        <OutboxList
          accounts={[alice, bob]}
          entries={[
            sampleEntry({ is: 'queued', after: now + 60_000, reason: 'offline' }, { id: '1' }),
            sampleEntry({ is: 'failed', code: 'tooLong', detail: {}, at: now }, { id: '2' }),
          ]}
          remedies={remedies}
          now={now}
          onAct={nothing}
        />
      </Section>
      <Section title={t('cleaningTitle')}>
        <CleaningRules
          off={['shop.example']}
          rules={[
            { host: '', name: 'utm_*', keep: true },
            { host: `${'very-long-'.repeat(12)}host.example.org`, name: 'x'.repeat(100), keep: false },
          ]}
          isFull={false}
          onAdd={() => false}
          onDrop={nothing}
          onClean={nothing}
        />
      </Section>
      <Section title={t('drafts')}>
        <DraftList
          drafts={[
            sampleDraft({ id: '1', text: 'I could not put it down.\n\n[ The quiet return ]' }),
            sampleDraft({ id: '2', text: '', page: null, savedAt: now - 86_400_000 }),
            sampleDraft({ id: '3' }),
          ]}
          thrown={new Set(['3'])}
          now={now}
          onContinue={nothing}
          onDiscard={nothing}
          onPutBack={nothing}
        />
      </Section>
      <Section title={t('posting')}>
        <PostingPreferences
          preferences={{
            delay: 5000,
            staysOpen: false,
            cursor: 'start',
            credit: 'ask',
            atOnce: false,
            remembersShared: true,
            menuAccounts: false,
          }}
          canNotify
          onChange={nothing}
        />
      </Section>
      <Section title={t('shortcuts')}>
        <Shortcuts
          shortcuts={[
            { name: '_execute_action', key: 'Alt+Shift+M' },
            { name: 'share_at_once', key: '' },
          ]}
          onChange={nothing}
        />
      </Section>
    </OptionsLayout>
  ),
  'account-line': () => (
    <AccountMenu
      account={hanako}
      accounts={[hanako]}
      others={[]}
      onChoose={nothing}
      onAlsoTo={nothing}
      onOptions={null}
    />
  ),
};
