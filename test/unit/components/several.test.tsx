// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { sharePageAccount } from '../../../lib/accounts/share-page.ts';
import { AlsoTo, type AlsoToRow } from '../../../components/writing/AlsoTo.tsx';
import { Composer, type ComposerProps } from '../../../components/writing/Composer.tsx';
import { Outcomes } from '../../../components/outbox/Outcomes.tsx';
import { remedies } from '../../../lib/misskey/remedies.ts';
import type { Account } from '../../../lib/accounts/account.ts';
import type { EntryState } from '../../../lib/share/outbox/entry.ts';
import { button, click, find, press, show } from './page.ts';
import { now, sampleAccount, sampleDraft, sampleEntry } from './samples.ts';

const alice = sampleAccount();
const person = (username: string, changes: Partial<Account> = {}) =>
  sampleAccount({
    id: `${username}@neighbour.example`,
    origin: 'https://neighbour.example',
    username,
    name: username,
    ...changes,
  });
const [bob, carol] = [person('bob'), person('carol')];

function compose(changes: Partial<ComposerProps> = {}) {
  const props: ComposerProps = {
    draft: sampleDraft({ text: 'Hello' }),
    account: alice,
    accounts: [alice, bob, carol, sharePageAccount('https://misskey.io')],
    others: [],
    measure: (text) => [...text].length,
    cursor: 0,
    busy: false,
    problem: null,
    onChange: vi.fn(),
    onPost: vi.fn(),
    onSignIn: vi.fn(),
    onAttach: vi.fn(),
    onExpand: null,
    onOptions: null,
    ...changes,
  };
  show(<Composer {...props} />);
  return props;
}

async function openMenu({ account }: ComposerProps): Promise<HTMLElement[]> {
  const [name] = account.kind === 'signedIn' ? [`@${account.username}`] : ['misskey.io'];
  click(find(`.account-button[aria-label^="Switch account: ${name}"]`));
  await vi.waitUntil(() => document.querySelector('[role=menu]'));
  return [...document.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]')];
}

const row = (changes: Partial<AlsoToRow> = {}): AlsoToRow => ({
  account: bob,
  visibility: 'followers',
  localOnly: true,
  left: null,
  problem: null,
  ...changes,
});
const list = (...rows: AlsoToRow[]) => {
  const handlers = { onRemove: vi.fn(), onSignIn: vi.fn() };
  show(<AlsoTo rows={rows} {...handlers} />);
  return handlers;
};

const entryOf = (account: Account, state: EntryState) =>
  sampleEntry(state, { id: `draft:${account.id}`, accountId: account.id });
const card = (handle: string) =>
  [...document.querySelectorAll('li')].find(({ textContent }) => textContent.includes(handle));

function tell(...entries: ReturnType<typeof entryOf>[]) {
  const handlers = { onAct: vi.fn(), onClose: vi.fn() };
  show(<Outcomes {...{ entries, remedies, now, ...handlers }} accounts={[alice, bob]} />);
  return handlers;
}
const actionsOf = (handle: string) =>
  [...(card(handle)?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);

describe('in the menu of accounts', () => {
  test('every other one that is signed in can post as well', async () => {
    const props = compose({ others: [carol] });
    const toggles = await openMenu(props);
    expect(toggles.map(({ ariaLabel, ariaChecked }) => [ariaLabel, ariaChecked])).toEqual([
      ['Also post as @bob@neighbour.example', 'false'],
      ['Also post as @carol@neighbour.example', 'true'],
    ]);
    click(button('Also post as @bob@neighbour.example'));
    expect(props.onChange).toHaveBeenLastCalledWith({ alsoTo: [carol.id, bob.id] });
    click(button('Also post as @carol@neighbour.example'));
    expect(props.onChange).toHaveBeenLastCalledWith({ alsoTo: [] });
  });

  test('to choose the one that posts already leaves the others', async () => {
    const { onChange } = compose({ others: [bob] });
    press('1', { altKey: true, code: 'Digit1' });
    await openMenu(compose({ others: [bob], onChange }));
    click(find('[role=menuitemradio][aria-checked=true]'));
    expect(onChange).not.toHaveBeenCalled();
    press('2', { altKey: true, code: 'Digit2' });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ accountId: bob.id });
  });

  test.each([
    ['beside a server’s own form', { account: sharePageAccount('https://misskey.io') }],
    ['where nobody else is signed in', { accounts: [alice, sharePageAccount('https://misskey.io')] }],
  ])('none can %s', async (_what, changes) => {
    expect(await openMenu(compose(changes))).toEqual([]);
  });
});

describe('the button', () => {
  test('says to how many accounts the note goes', () => {
    const { onPost } = compose({ others: [bob, carol] });
    click(button('Note to 3 accounts'));
    expect(onPost).toHaveBeenCalledOnce();
  });

  test.each([
    ['has too little room', { limits: { ...alice.limits, text: 4 } }],
    ['has to sign in again', { standing: 'signInAgain' as const }],
  ])('waits while one of them %s', (_what, changes) => {
    const { onPost } = compose({ others: [bob, person('dave', changes)] });
    expect(button('Note to 3 accounts').disabled).toBe(true);
    press('Enter', { ctrlKey: true });
    expect(onPost).not.toHaveBeenCalled();
  });
});

describe('who posts as well', () => {
  test('is named, with how far the note goes there, and can be left out', () => {
    const { onRemove } = list(row());
    expect(find('.also-to').textContent).toContain('@bob@neighbour.example');
    expect(find('.reach').textContent).toBe('FollowersLocal only');
    click(button('Do not post as @bob@neighbour.example'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(bob);
  });

  test('says what is in the way there, and by how much', () => {
    list(row({ left: -12, problem: { code: 'tooLong', detail: {} } }));
    expect(find('.notice').textContent).toContain('The text is too long for neighbour.example.');
    expect(find('.room').textContent).toBe('12 characters too many');
  });

  test('can be signed in again, and asked for more', () => {
    const expired = person('dave', { standing: 'signInAgain' });
    const first = list(row({ account: expired }));
    click(button('Sign in again'));
    expect(first.onSignIn).toHaveBeenCalledExactlyOnceWith(expired, []);
    const second = list(
      row({ problem: { code: 'permissionMissing', detail: { permission: 'write:drive' } } }),
    );
    click(button('Allow it'));
    expect(second.onSignIn).toHaveBeenCalledExactlyOnceWith(bob, ['write:drive']);
  });
});

describe('what became of it', () => {
  const posted: EntryState = { is: 'posted', noteId: 'n', at: now, changes: {}, problem: null };
  const refused: EntryState = { is: 'failed', code: 'prohibitedWords', detail: {}, at: now };
  test('is told for each, with what can be done about it', () => {
    const [hers, his] = [entryOf(alice, posted), entryOf(bob, refused)];
    const { onAct, onClose } = tell(hers, his);
    expect(actionsOf('@alice')).toEqual(['Open note', 'Undo']);
    expect(actionsOf('@bob')).toEqual(['Edit', 'Discard']);
    click(button('Undo'));
    expect(onAct).toHaveBeenLastCalledWith('undo', hers);
    click(button('Discard'));
    expect(onAct).toHaveBeenLastCalledWith('discard', his);
    click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('shows its words once, as long as one has not arrived', () => {
    tell(entryOf(alice, refused), entryOf(bob, refused));
    expect(find('.note-words').textContent).toContain('Worth the whole evening.');
    tell(entryOf(alice, posted), entryOf(bob, posted));
    expect(document.querySelector('.note-words')).toBeNull();
  });

  test('never takes the focus from what a person is about to press', () => {
    tell(entryOf(alice, posted), entryOf(bob, { is: 'sending', since: now }));
    expect(document.activeElement?.textContent).toBe('Open note');
    button('Undo').focus();
    tell(entryOf(alice, posted), entryOf(bob, refused));
    expect(document.activeElement).toBe(button('Undo'));
  });

  test('is taken back by Ctrl+Z where the focus is', () => {
    const his = entryOf(bob, posted);
    const { onAct } = tell(entryOf(alice, posted), his);
    card('@bob')?.querySelector('button')?.focus();
    press('z', { ctrlKey: true });
    expect(onAct).toHaveBeenCalledExactlyOnceWith('undo', his);
  });
});
