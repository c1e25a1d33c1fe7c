// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Composer, type ComposerProps } from '../../../../components/writing/Composer.tsx';
import { button, click, find, hasButton, press, show, type } from '../page.ts';
import { sampleAccount, sampleDraft } from '../samples.ts';
import { usualLimits } from '../../../../lib/misskey/limits.ts';
import { until } from '../../until.ts';

function compose(changes: Partial<ComposerProps> = {}) {
  const props: ComposerProps = {
    draft: sampleDraft({ text: 'Hello' }),
    account: sampleAccount(),
    accounts: [sampleAccount()],
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

const text = () => find<HTMLTextAreaElement>('textarea');
const limits = (text: number) => ({ ...usualLimits, text });
const withText = (words: string) => ({ draft: sampleDraft({ text: words }) });

describe('posting', () => {
  test('the cursor is in the text from the start', () => {
    compose();
    expect(document.activeElement).toBe(text());
  });

  test.each([{ ctrlKey: true }, { metaKey: true }])('Enter with %o posts', (keys) => {
    const { onPost } = compose();
    expect(press('Enter', keys)).toBe(false);
    expect(onPost).toHaveBeenCalledOnce();
  });

  test('Enter alone is a new line', () => {
    const { onPost } = compose();
    expect(press('Enter')).toBe(true);
    expect(onPost).not.toHaveBeenCalled();
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'Ctrl+Enter in an input method does not post (%o)',
    (ime) => {
      const { onPost } = compose();
      press('Enter', { ctrlKey: true, ...ime });
      expect(onPost).not.toHaveBeenCalled();
    },
  );

  test('a key that is held down posts once', () => {
    const { onPost } = compose();
    press('Enter', { ctrlKey: true });
    press('Enter', { ctrlKey: true, repeat: true });
    expect(onPost).toHaveBeenCalledOnce();
  });

  test('Escape is left to the browser', () => {
    compose();
    expect(press('Escape')).toBe(true);
  });

  test.each([
    ['is empty', { draft: sampleDraft({ text: ' \n' }) }],
    ['is on its way', { busy: true }],
    ['lacks its annotation', { draft: sampleDraft({ text: 'Hello', cw: '' }) }],
    ['has an account that is signed out', { account: sampleAccount({ standing: 'signInAgain' as const }) }],
    ['is too long', withText('a'.repeat(3001))],
  ])('a note that %s cannot be posted', (_, changes) => {
    const { onPost } = compose(changes);
    expect(button('Note').disabled).toBe(true);
    press('Enter', { ctrlKey: true });
    expect(onPost).not.toHaveBeenCalled();
  });

  test('the server it goes to stands beside the button', () => {
    compose();
    expect(find('.post-to').textContent).toContain('misskey.example');
  });
});

describe('length', () => {
  test('is silent while there is room', () => {
    compose(withText('a'.repeat(2400)));
    expect(find('.room').textContent).toBe('');
  });

  test('says what is left in the last fifth', () => {
    compose(withText('a'.repeat(2401)));
    expect(find('.room').textContent).toBe('599 characters left');
  });

  test('counts as it is told to', () => {
    compose({ ...withText('👨‍👩‍👧'), account: sampleAccount({ limits: limits(5) }) });
    expect(find('.room').textContent).toBe('0 characters left');
    expect(button('Note').disabled).toBe(false);
  });

  test('says how many are too many', () => {
    compose({ ...withText('𠮷野家で'), account: sampleAccount({ limits: limits(3) }) });
    expect(find('.room').textContent).toBe('1 character too many');
  });
});

test('another draft is another text', () => {
  compose(withText('one'));
  type(text(), 'x');
  compose({ draft: sampleDraft({ id: 'draft-2', text: 'two' }) });
  expect(text().value).toBe('two');
});

describe('where it goes', () => {
  test('is the default of the account until chosen', () => {
    compose({ account: sampleAccount({ visibility: 'followers' }) });
    expect(button('Visibility: Followers')).toBeTruthy();
  });

  test('a choice is told', async () => {
    const { onChange } = compose();
    click(button('Visibility: Public'));
    await vi.waitUntil(() => document.querySelector('[role=menu]'));
    click(find('[role=menuitemradio]:nth-child(3)'));
    expect(onChange).toHaveBeenCalledWith({ visibility: 'followers' });
  });

  test('direct is never local only', () => {
    compose({ draft: sampleDraft({ visibility: 'specified', localOnly: true }) });
    expect(button('Direct notes cannot be local only.').disabled).toBe(true);
    expect(button('Direct notes cannot be local only.').ariaPressed).toBe('false');
  });

  test('Alt+2 switches to the second account', () => {
    const second = sampleAccount({ id: 'b@b.example' });
    const { onChange } = compose({ accounts: [sampleAccount(), second] });
    expect(press('2', { code: 'Digit2', altKey: true })).toBe(false);
    expect(onChange).toHaveBeenCalledWith({ accountId: 'b@b.example' });
    expect(press('3', { code: 'Digit3', altKey: true })).toBe(true);
  });

  test('with one account Alt+1 types what it types', () => {
    compose();
    expect(press('¡', { code: 'Digit1', altKey: true })).toBe(true);
  });
});

test('hiding the content asks for an annotation', () => {
  const { onChange } = compose();
  click(button('Hide content'));
  expect(onChange).toHaveBeenCalledWith({ cw: '' });
  compose({ draft: sampleDraft({ cw: '' }) });
  expect(find<HTMLInputElement>('input').ariaLabel).toBe('Annotation');
});

test('a signed-out account can be signed in again', async () => {
  const { onSignIn } = compose({ account: sampleAccount({ standing: 'signInAgain' }) });
  await until(() => hasButton('Sign in again'));
  click(button('Sign in again'));
  expect(onSignIn).toHaveBeenCalledOnce();
});

test('what cannot be done from here is not offered', () => {
  compose();
  expect(hasButton('Open in a tab')).toBe(false);
});

test('the address is shown as people read it', () => {
  const url = 'https://ja.wikipedia.org/wiki/AKIRA_(%E6%BC%AB%E7%94%BB)?%zz%E2%80%AE';
  compose({ draft: sampleDraft({ page: { url: url.split('?')[0] ?? '', title: '', tabId: 1 } }) });
  expect(find('.page-address').textContent).toBe('ja.wikipedia.org/wiki/AKIRA_(漫画)');
  compose({ draft: sampleDraft({ page: { url, title: '', tabId: 1 } }) });
  expect(find('.page-address').textContent).toBe(
    'ja.wikipedia.org/wiki/AKIRA_(%E6%BC%AB%E7%94%BB)?%zz%E2%80%AE',
  );
});
