// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { SignIn, type SignInProps } from '../../../components/SignIn.tsx';
import { button, click, find, hasButton, show, type } from './page.ts';

const found = {
  origin: 'https://misskey.example',
  software: { name: 'misskey', version: '2026.5.1' },
  name: 'Misskey Example',
  iconUrl: null,
};

function signIn(changes: Partial<SignInProps> = {}) {
  const props: SignInProps = {
    server: '',
    suggestions: ['misskey.io'],
    found: null,
    stage: 'typing',
    problem: null,
    onServer: vi.fn(),
    onSignIn: vi.fn(),
    onCancel: vi.fn(),
    onShareWithout: vi.fn(),
    ...changes,
  };
  show(<SignIn {...props} />);
  return props;
}

test('needs a server', () => {
  signIn();
  expect(button('Sign in').disabled).toBe(true);
});

test('what is typed is told', () => {
  const { onServer } = signIn();
  type(find<HTMLInputElement>('input'), 'mi');
  expect(onServer).toHaveBeenLastCalledWith('mi');
});

test('shows the server that was found and what it will ask', () => {
  const { onSignIn } = signIn({ server: '@me@misskey.example', found });
  expect(find('.server-card').textContent).toContain('Misskey Example');
  expect(document.body.textContent).toContain('misskey.example will ask whether');
  click(button('Sign in'));
  expect(onSignIn).toHaveBeenCalledOnce();
});

test('can be done without', () => {
  const { onShareWithout } = signIn({ server: 'misskey.example' });
  click(button('Just open its share page, without signing in'));
  expect(onShareWithout).toHaveBeenCalledOnce();
});

test('waits for the tab, and can be cancelled', () => {
  const { onCancel } = signIn({ server: 'misskey.example', found, stage: 'waiting' });
  expect(hasButton('Sign in')).toBe(false);
  click(button('Cancel'));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('a problem names what was found there', () => {
  signIn({ server: 'm.example', problem: { code: 'otherSoftware', detail: { subject: 'Mastodon' } } });
  expect(find('[role=alert]').textContent).toContain('This server runs Mastodon');
});
