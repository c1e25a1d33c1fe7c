import { AlsoTo } from '../../components/writing/AlsoTo.tsx';
import type { ComposerProps } from '../../components/writing/Composer.tsx';
import { Outcomes } from '../../components/outbox/Outcomes.tsx';
import type { Problem } from '../../components/common/ProblemNotice.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import type { EntryState } from '../../lib/share/outbox/entry.ts';
import { now, sampleAccount, sampleEntry } from '../unit/components/samples.ts';
import { alice, compose, hanako, nothing, sharing } from './compose-states.tsx';

export const bob = sampleAccount({
  id: '9bob@neighbour.example',
  origin: 'https://neighbour.example',
  username: 'bob',
  name: 'Bob',
  visibility: 'home',
});
const expired = sampleAccount({
  ...bob,
  id: '9exp@expired.example',
  origin: 'https://expired.example',
  standing: 'signInAgain',
});
const narrow = sampleAccount({
  ...bob,
  id: '9nar@narrow.example',
  origin: 'https://narrow.example',
  localOnly: true,
});

const posted = { is: 'posted', noteId: 'n', at: now, changes: {}, problem: null } as const;

/** With accounts that post it as well. */
function composeAs(others: Account[], changes: Partial<ComposerProps> = {}) {
  const problems: Record<string, Problem> = {
    [bob.id]: { code: 'permissionMissing', detail: { permission: 'write:drive' } },
    [narrow.id]: { code: 'tooLong', detail: {} },
  };
  const rows = others.map((account) => ({
    account,
    visibility: account.visibility,
    localOnly: account.localOnly,
    left: account === narrow ? -12 : null,
    problem: problems[account.id] ?? null,
  }));
  return compose({
    accounts: [alice, bob, hanako, sharing],
    others,
    alsoTo: <AlsoTo rows={rows} onRemove={nothing} onSignIn={nothing} />,
    ...changes,
  });
}

/** What one draft became at several accounts. */
function outcomes(...states: EntryState[]) {
  const people = [alice, bob, hanako];
  const entries = states.map((state, index) => {
    const { id: accountId, visibility } = people[index] ?? alice;
    const note = { text: 'Worth the whole evening.', visibility, localOnly: false };
    return sampleEntry(state, { id: `draft:${accountId}`, accountId, note });
  });
  return () => (
    <Outcomes {...{ entries, remedies, now }} accounts={people} onAct={nothing} onClose={nothing} />
  );
}

/** A note that several accounts post. */
export const severalStates = {
  'menu-account-several': composeAs([hanako], { onOptions: nothing }),
  'compose-several': composeAs([hanako]),
  'compose-several-obstacles': composeAs([bob, expired, narrow]),
  'several-sending': outcomes({ is: 'sending', since: now }, { is: 'sending', since: now }),
  'several-posted': outcomes(posted, posted),
  'several-mixed': outcomes(
    { ...posted, changes: { visibility: 'home' } },
    { is: 'failed', code: 'prohibitedWords', detail: {}, at: now },
    { is: 'queued', after: now + 60_000, reason: 'offline' },
  ),
};
