// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../../../components/sign-in/Welcome.tsx';
import { button, click, find, show } from '../page.ts';
import { sampleAccount, sampleDraft } from '../samples.ts';

function welcome(changes: Partial<WelcomeProps> = {}) {
  const props: WelcomeProps = {
    picture: { account: sampleAccount(), draft: sampleDraft() },
    account: null,
    tried: false,
    pinned: false,
    toolbar: 'chromium',
    shortcut: 'Alt+Shift+M',
    signIn: <input aria-label="Your server" />,
    onTry: vi.fn(),
    onOptions: vi.fn(),
    ...changes,
  };
  show(<Welcome {...props} />);
  return props;
}

function ticked() {
  return [...document.querySelectorAll('.step:has([role=img][aria-label=Done]) > h2')].map(
    ({ textContent }) => textContent,
  );
}

test('shows the real thing, out of reach', () => {
  welcome();
  expect(find('.picture textarea').closest('[inert][aria-hidden=true]')).not.toBeNull();
});

test('asks for the server first, and for nothing to be tried before', () => {
  welcome();
  expect(find('.steps .step:first-child input')).toBeTruthy();
  expect(button('Write a sample note').disabled).toBe(true);
});

test('once somebody is signed in, a sample note is next', () => {
  welcome();
  const { onTry } = welcome({ account: sampleAccount(), signIn: null });
  expect(find('.step.done').textContent).toContain('@alice@misskey.example');
  expect(document.activeElement).toBe(button('Write a sample note'));
  click(button('Write a sample note'));
  expect(onTry).toHaveBeenCalledOnce();
});

test('what is done has its tick', () => {
  welcome();
  expect(ticked()).toEqual([]);
  welcome({ account: sampleAccount(), signIn: null, tried: true, pinned: true });
  expect(ticked()).toEqual(['You can post as', 'Try it', 'Keep the button in sight']);
});

test.each([
  ['chromium', 'the pin beside'],
  ['firefox', 'Pin to Toolbar'],
  ['android', 'Open the menu of the browser'],
] as const)('says how the button is kept in sight in %s', (toolbar, how) => {
  welcome({ toolbar });
  expect(document.body.textContent).toContain(how);
});
