// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { sharePageAccount } from '../../../../lib/accounts/share-page.ts';
import { AccountCard, type AccountCardProps } from '../../../../components/options/AccountCard.tsx';
import { button, click, find, finish, focus, hasButton, press, show, type } from '../page.ts';
import { sampleAccount } from '../samples.ts';

function card(changes: Partial<AccountCardProps> = {}) {
  const props: AccountCardProps = {
    account: sampleAccount(),
    place: 0,
    count: 1,
    acceptsReactions: true,
    templates: { standard: '{comment}\n{url}', longest: 40, example: (template) => `as ${template}` },
    onChange: vi.fn(),
    onMove: vi.fn(),
    onSignIn: vi.fn(),
    onSignOut: vi.fn(),
    ...changes,
  };
  show(<AccountCard {...props} />);
  return props;
}

const words = () => document.body.textContent;

function choose(label: string, value: string): void {
  const id = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  )?.htmlFor;
  finish(() => {
    const field = find<HTMLSelectElement>(`[id="${id}"]`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('names the server and what it runs', () => {
  card();
  expect(words()).toContain('Misskey Example · misskey 2026.5.1');
});

test('there is no order of one account', () => {
  card();
  expect(hasButton('Make default')).toBe(false);
});

describe('the defaults', () => {
  test('are visibility and the reactions that are accepted', () => {
    const { onChange } = card({ account: sampleAccount({ reactionAcceptance: 'nonSensitiveOnly' }) });
    choose('Default visibility', 'home');
    expect(onChange).toHaveBeenLastCalledWith({ visibility: 'home' });
    choose('Reaction acceptance', 'likeOnly');
    expect(onChange).toHaveBeenLastCalledWith({ reactionAcceptance: 'likeOnly' });
    choose('Reaction acceptance', 'all');
    expect(onChange).toHaveBeenLastCalledWith({ reactionAcceptance: null });
  });

  test('say nothing of reactions where the server knows nothing of them', () => {
    card({ acceptsReactions: false });
    expect(words()).not.toContain('Reaction acceptance');
  });
});

test('what its token may not do yet can be allowed', () => {
  const permissions = ['read:account', 'write:notes', 'read:channels'] as const;
  const { onSignIn } = card({ account: sampleAccount({ permissions: [...permissions] }) });
  expect(find('.permissions').textContent).toBe('PermissionsNotesPicturesAllow itChannelsReactionsAllow it');
  click(button('Allow it: Pictures'));
  expect(onSignIn).toHaveBeenCalledExactlyOnceWith(['write:drive']);
});

test('one that is no longer accepted is signed in again, asking for nothing more', () => {
  const { onSignIn } = card({ account: sampleAccount({ standing: 'signInAgain' }) });
  click(button('Sign in again'));
  expect(onSignIn).toHaveBeenCalledExactlyOnceWith([]);
});

test.each([
  ['suspended', 'Ask the people who run the server, or use another account.'],
  ['moved', 'Sign in with the account it moved to.'],
] as const)('one that is %s says what else there is', (standing, remedy) => {
  card({ account: sampleAccount({ standing }) });
  expect(words()).toContain(remedy);
  expect(hasButton('Sign in again')).toBe(false);
});

test('signing out asks first', () => {
  const { onSignOut } = card();
  click(button('Sign out'));
  expect(onSignOut).not.toHaveBeenCalled();
  expect(find('[role=alertdialog]').textContent).toContain('Sign out of @alice@misskey.example?');
});

test.each([
  ['Cancel', () => click(button('Cancel'))],
  ['Escape', () => expect(press('Escape')).toBe(true)],
])('%s stays signed in, and is back where it was asked', (_, leave) => {
  const { onSignOut } = card();
  click(button('Sign out'));
  expect(document.activeElement).toBe(button('Sign out'));
  leave();
  expect(document.querySelector('[role=alertdialog]')).toBeNull();
  expect(document.activeElement).toBe(button('Sign out'));
  expect(onSignOut).not.toHaveBeenCalled();
});

test('the question keeps the focus where the person put it', () => {
  card();
  click(button('Sign out'));
  focus(button('Cancel'));
  // Something else about the account is told anew.
  card({ count: 2 });
  expect(document.activeElement).toBe(button('Cancel'));
});

test('a share page is removed, and has no defaults', () => {
  const { onSignOut } = card({ account: sharePageAccount('https://misskey.io') });
  expect(find('article').ariaLabel).toBe('misskey.io · share page');
  expect(document.querySelector('select')).toBeNull();
  click(button('Remove'));
  expect(onSignOut).toHaveBeenCalledOnce();
});

const templateField = () => find<HTMLTextAreaElement>('.template textarea');

describe('the template', () => {
  test('is the standard one until it is changed, with an example by every keystroke', () => {
    const { onChange } = card();
    expect(templateField().value).toBe('{comment}\n{url}');
    expect(find('.template-example p').textContent).toBe('as {comment}\n{url}');
    expect(button('Use the default').disabled).toBe(true);
    type(templateField(), '!');
    expect(onChange).toHaveBeenLastCalledWith({ template: '{comment}\n{url}!' });
  });

  test('takes a part where the cursor is', () => {
    const { onChange } = card({ account: sampleAccount({ template: 'a  b' }) });
    expect(find('.template-example p').textContent).toBe('as a  b');
    templateField().setSelectionRange(2, 2);
    click(button('{title} Title of the page'));
    expect(onChange).toHaveBeenLastCalledWith({ template: 'a {title} b' });
    expect(templateField().selectionStart).toBe('a {title}'.length);
  });

  test('grows no longer than what is kept', () => {
    const { onChange } = card({ account: sampleAccount({ template: 'x'.repeat(38) }) });
    click(button('{title} Title of the page'));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('becomes the standard one again', () => {
    const { onChange } = card({ account: sampleAccount({ template: '' }) });
    expect(templateField().value).toBe('');
    click(button('Use the default'));
    expect(onChange).toHaveBeenLastCalledWith({ template: null });
  });
});
