// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Outcome } from '../../../../components/outbox/Outcome.tsx';
import { OutboxList } from '../../../../components/outbox/OutboxList.tsx';
import { errorText, remedyText } from '../../../../lib/i18n.ts';
import type { ErrorCode } from '../../../../lib/misskey/errors.ts';
import { remedies, type Remedy } from '../../../../lib/misskey/remedies.ts';
import type { Entry, EntryState, Posted } from '../../../../lib/share/outbox/entry.ts';
import { reader } from '../../setup.ts';
import { button, click, find, press, show } from '../page.ts';
import { now, sampleAccount, sampleEntry } from '../samples.ts';

const posted: Posted = { is: 'posted', noteId: 'n', at: now, changes: {}, problem: null };
const values = { host: 'misskey.example', subject: 'misskey.example' };

function tell(state: EntryState, changes: Partial<Entry> = {}) {
  const onAct = vi.fn();
  show(
    <Outcome
      entry={sampleEntry(state, changes)}
      account={sampleAccount()}
      remedies={remedies}
      now={now}
      onAct={onAct}
    />,
  );
  return onAct;
}

const actions = () => [...document.querySelectorAll('.actions button')].map(({ textContent }) => textContent);
const words = () => document.body.textContent;

const unsure: EntryState = {
  is: 'unsure',
  since: now,
  lostAt: now,
  plain: false,
  lookAt: now,
  reason: 'timeout',
  looks: 0,
  heardAt: null,
  missedAt: null,
};

const untilPosted: [EntryState, string, string[]][] = [
  [{ is: 'sending', since: now }, 'Posting to misskey.example…', ['Close']],
  [{ is: 'queued', after: now + 5000, reason: null }, 'Posting in a moment…', ['Undo', 'Send now', 'Close']],
  [
    { is: 'queued', after: now + 60_000, reason: 'offline' },
    'You are offline.',
    ['Send now', 'Edit', 'Discard'],
  ],
  [unsure, 'Looking whether it arrived…', ['Close', 'Post again', 'Edit', 'Discard']],
  [
    { is: 'asking', question: 'waitedTooLong', since: null },
    'Still post this?',
    ['Send now', 'Edit', 'Discard'],
  ],
  [
    { is: 'asking', question: 'notFound', since: now },
    'Not sure it arrived',
    ['Look on my profile', 'Post again', 'Edit', 'Discard'],
  ],
  [{ is: 'undoing', noteId: 'n', at: now, changes: {} }, 'Taking it back…', []],
  [{ is: 'undone', noteId: 'n', at: now, changes: {} }, 'Taken back', ['Edit', 'Close']],
];

test.each(untilPosted)('%o', (state, title, buttons) => {
  tell(state);
  expect(words()).toContain(title);
  expect(actions()).toEqual(buttons);
  expect(words(), 'the text stays in sight').toContain('Worth the whole evening.');
});

test('what waits says until when', () => {
  tell({ is: 'queued', after: now + 60_000, reason: 'offline' });
  expect(words()).toMatch(/Next try: 12:31/);
});

test('what waits for a limit goes by itself, and offers nothing that could not be done before', () => {
  tell({ is: 'queued', after: now + 60_000, reason: 'rateLimited' });
  expect(words()).toMatch(/Next try: 12:31.*You can close this. The note goes on its way./s);
  expect(words()).not.toContain('Wait a little');
  expect(actions()).toEqual(['Close', 'Edit', 'Discard']);
  tell({ is: 'queued', after: now, reason: 'rateLimited' });
  expect(actions()).toContain('Send now');
});

test.each([unsure, { is: 'asking', question: 'notFound', since: now } as const])(
  'posting again in $is warns that it may be there twice',
  (state) => {
    tell(state);
    const warning = document.getElementById(button('Post again').getAttribute('aria-describedby') ?? '');
    expect(warning?.textContent).toContain('twice');
  },
);

describe('posted', () => {
  test('says where, offers what comes next, and has the focus on the main thing', () => {
    tell(posted);
    expect(find('[role=status]').textContent).toContain('Posted to misskey.example');
    expect(actions()).toEqual(['Open note', 'Undo', 'Close']);
    expect(document.activeElement).toBe(button('Open note'));
  });

  test('says what the server changed', () => {
    tell({ ...posted, changes: { visibility: 'home', localOnly: false, filesDropped: 2 } });
    expect(words()).toContain('The server made it Home.');
    expect(words()).toContain('it is federated');
    expect(words()).toContain('left out 2 files');
  });

  test('says that it had gone further before fewer people were chosen', () => {
    tell({ ...posted, changes: { wider: 'public' } });
    expect(words()).toContain('It had gone out as Public before fewer people were chosen.');
    expect(actions()).toContain('Undo');
  });

  test('says that it stays as narrow as it was chosen before', () => {
    tell(posted, { heldBack: true, note: { visibility: 'followers', localOnly: true } });
    expect(words()).toContain(
      'You chose more people later; it stays as chosen before: Followers · Local only.',
    );
  });

  test('says why it could not be taken back', () => {
    tell({ ...posted, problem: 'unreachable' });
    expect(words()).toContain(errorText('unreachable', values));
    expect(actions()).toContain('Undo');
  });

  test('Ctrl+Z is Undo, and a held Enter presses nothing', () => {
    const onAct = tell(posted);
    press('z', { ctrlKey: true });
    expect(onAct).toHaveBeenCalledExactlyOnceWith('undo');
    expect(press('Enter', { repeat: true })).toBe(false);
  });
});

const firstButton: Record<Remedy, string> = {
  allow: 'Retry',
  retry: 'Retry',
  wait: 'Retry',
  look: 'Retry',
  fix: 'Edit',
  signIn: 'Sign in again',
  giveUp: 'Edit',
};

describe.each(['en', 'ja', 'es'])('failed, in %s', (language) => {
  test.each(Object.keys(remedies) as ErrorCode[])('%s says why and what to do', (code) => {
    reader.language = language;
    tell({ is: 'failed', code, detail: {}, at: now });
    expect(words()).toContain(errorText(code, values));
    expect(words()).toContain(remedyText(code, values));
    const asks = code === 'permissionMissing' || code === 'consentMissing';
    const help = asks ? 'Allow it' : firstButton[remedies[code]];
    if (language === 'en') expect(actions()[0]).toBe(help);
  });
});

test('a failure is said at once, a report with it where our sentence alone is no help', () => {
  tell({ is: 'failed', code: 'bug', detail: { message: 'x is\nnot a function', status: 500 }, at: now });
  expect(find('.notice').getAttribute('role')).toBe('alert');
  expect(find('.report').textContent).toBe('bug · 500 · x is not a function');
});

test('the outbox tells each of its entries, and which one a button is for', () => {
  const onAct = vi.fn();
  const entries = [
    sampleEntry({ is: 'failed', code: 'tooLong', detail: {}, at: now }, { id: 'a' }),
    sampleEntry(unsure, { id: 'b' }),
  ];
  show(<OutboxList accounts={[]} entries={entries} remedies={remedies} now={now} onAct={onAct} />);
  expect(actions()).toEqual(['Edit', 'Discard', 'Post again', 'Edit', 'Discard']);
  click(button('Post again'));
  expect(onAct).toHaveBeenCalledExactlyOnceWith('postAgain', entries[1]);
});
