// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { SignIn, type SignInProps } from '../../../components/SignIn.tsx';
import type { ErrorCode } from '../../../lib/misskey/errors.ts';
import { button, click, find, hasButton, show, type } from './page.ts';
import { sampleProgress, sampleServer } from './samples.ts';

const found = sampleServer();

function signIn(changes: Partial<SignInProps> = {}) {
  const props: SignInProps = {
    title: 'Share pages to your Misskey',
    server: '',
    host: 'misskey.example',
    suggestions: ['misskey.io'],
    found: null,
    stage: 'typing',
    progress: null,
    problem: null,
    place: 'tab',
    onServer: vi.fn(),
    onSignIn: vi.fn(),
    onToken: vi.fn(),
    onCancel: vi.fn(),
    onShareWithout: vi.fn(),
    onRelay: vi.fn(),
    onAllow: vi.fn(),
    onContinueInTab: vi.fn(),
    startsByToken: false,
    ...changes,
  };
  show(<SignIn {...props} />);
  return props;
}

const words = () => document.body.textContent;
const problem = (code: ErrorCode) => ({ problem: { code, detail: { subject: 'misskey.example' } } });
const box = (part: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.parts input')].find(({ parentElement }) =>
    parentElement?.textContent.startsWith(part),
  );

describe('the server', () => {
  test('is needed', () => {
    signIn({ host: '' });
    expect(button('Sign in').disabled).toBe(true);
  });

  test('is told while it is typed, and completed', () => {
    const { onServer } = signIn();
    type(find<HTMLInputElement>('input'), 'mi');
    expect(onServer).toHaveBeenLastCalledWith('mi');
    expect(find<HTMLOptionElement>('datalist option').value).toBe('misskey.io');
  });

  test('that was found is shown, with what it will ask and what is about to open', () => {
    const { onSignIn } = signIn({ server: '@me@misskey.example', found });
    expect(find('.server-card').textContent).toContain('Misskey Example');
    expect(words()).toContain('misskey.example will ask whether');
    expect(words()).toContain('Sent to misskey.example, and to nobody else: what you post');
    expect(words()).toContain('A window of misskey.example opens');
    click(button('Sign in'));
    expect(onSignIn).toHaveBeenCalledExactlyOnceWith({ parts: ['pictures'], way: null });
  });

  test('with its accounts elsewhere says where', () => {
    signIn({ host: 'example.com', found: sampleServer({ origin: 'https://social.example.com' }) });
    expect(words()).toContain('The accounts of example.com live at social.example.com.');
  });

  test('with a problem is named', () => {
    signIn({ server: 'm.example', problem: { code: 'otherSoftware', detail: { subject: 'Mastodon' } } });
    expect(find('[role=alert]').textContent).toContain('This server runs Mastodon');
  });

  test('fetches no picture', () => {
    signIn({ found });
    expect(document.querySelector('img')).toBeNull();
  });
});

test('parts can be left out, notes cannot', () => {
  const { onSignIn } = signIn({ found });
  expect(box('Notes')).toBeUndefined();
  click(box('Pictures') ?? document.body);
  click(button('Sign in'));
  expect(onSignIn).toHaveBeenLastCalledWith({ parts: [], way: null });
});

describe('other ways', () => {
  test('are those the server has, without the best one', () => {
    signIn({ found: sampleServer({ ways: ['miauth', 'legacy', 'manual'] }) });
    const names = [...document.querySelectorAll('.other-ways button')].map(({ textContent }) => textContent);
    expect(names).toEqual(['App (the old way)', 'Access token']);
    expect(words()).toContain('A tab of misskey.example opens');
  });

  test('are taken by a click, with the parts that are left in', () => {
    const { onSignIn } = signIn({ found });
    click(box('Channels') ?? document.body);
    click(button('MiAuth'));
    const parts = ['pictures', 'channels'];
    expect(onSignIn).toHaveBeenCalledExactlyOnceWith({ parts, way: 'miauth' });
  });
});

const token = () => find<HTMLInputElement>('input[type=password]');

describe('a token made by hand', () => {
  test('is made on the server, allowed what it needs, pasted, handed on and forgotten', () => {
    const { onToken, onSignIn } = signIn({ found });
    click(button('Access token'));
    expect(find<HTMLAnchorElement>('.access-token a').href).toBe('https://misskey.example/settings/connect');
    const allowed = [...document.querySelectorAll('.access-token ul li')].map((item) => item.textContent);
    expect(allowed).toEqual([
      'View your account information',
      'Compose or delete notes',
      'Edit or delete your Drive files and folders',
    ]);
    expect(document.activeElement).toBe(token());
    type(token(), 'abcdefghijklmnopqrstuvwxyz012345');
    click(button('Sign in'));
    expect(onToken).toHaveBeenCalledExactlyOnceWith('abcdefghijklmnopqrstuvwxyz012345', ['pictures']);
    expect(token().value).toBe('');
    expect(onSignIn).not.toHaveBeenCalled();
    click(button('Back'));
    expect(document.querySelector('[type=password]')).toBeNull();
  });

  test('is for a tab: its page would close a popup', () => {
    const { onContinueInTab } = signIn({ found, place: 'popup' });
    click(button('Access token'));
    expect(onContinueInTab).toHaveBeenCalledOnce();
    expect(document.querySelector('[type=password]')).toBeNull();
  });
});

describe('a server that lets no extension in', () => {
  test('is asked for in a tab', () => {
    const { onAllow } = signIn(problem('corsRefused'));
    click(button('Allow access to misskey.example'));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  test('is never asked for in the popup', () => {
    const { onContinueInTab } = signIn({ ...problem('corsRefused'), place: 'popup' });
    expect(hasButton('Allow access to misskey.example')).toBe(false);
    click(button('Continue in a tab'));
    expect(onContinueInTab).toHaveBeenCalledOnce();
  });

  test('may be what looks like none', () => {
    const { onAllow } = signIn(problem('notAServer'));
    click(button('Allow access to misskey.example'));
    expect(onAllow).toHaveBeenCalledOnce();
  });
});

describe('without signing in', () => {
  test('opens the share page, and says that its login may come first', () => {
    const { onShareWithout } = signIn();
    expect(words()).toContain('If you are not signed in on misskey.example, its login comes first.');
    click(button('Just open its share page, without signing in'));
    expect(onShareWithout).toHaveBeenCalledOnce();
  });

  test('goes through the hub where the server is not recognised', () => {
    const { onRelay } = signIn(problem('notAServer'));
    expect(hasButton('Just open its share page, without signing in')).toBe(false);
    click(button('Share through misskey-hub.net'));
    expect(onRelay).toHaveBeenCalledOnce();
  });

  test.each(['unreachable', 'otherSoftware', 'invalidHost'] as const)('not at all with %s', (code) => {
    signIn(problem(code));
    expect(hasButton('Just open its share page, without signing in')).toBe(false);
    expect(hasButton('Share through misskey-hub.net')).toBe(false);
  });
});

describe('waiting', () => {
  test('says where to go on, and can be given up', () => {
    const { onCancel } = signIn({ found, stage: 'waiting', progress: sampleProgress({ way: 'miauth' }) });
    expect(hasButton('Sign in')).toBe(false);
    expect(words()).toContain('Continue in the tab that has opened');
    click(button('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('for a window calls it one', () => {
    signIn({ found, stage: 'waiting', progress: sampleProgress() });
    expect(words()).toContain('Continue in the window that has opened');
  });

  test('says that another way was taken', () => {
    const progress = sampleProgress({ way: 'miauth', insteadOf: 'oauth' });
    signIn({ found, stage: 'waiting', progress });
    expect(words()).toContain('OAuth did not work on misskey.example, so MiAuth was used instead.');
  });
});
