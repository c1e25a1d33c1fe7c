// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { button, click, find, hasButton, type } from '../page.ts';
import { sampleServer } from '../samples.ts';
import { box, described, field, found, problem, signIn, words } from './sign-in-form.tsx';

describe('the server', () => {
  test('is needed', () => {
    signIn({ server: ' ', host: '' });
    expect(button('Sign in').disabled).toBe(true);
  });

  test('is told while it is typed, and completed', () => {
    const { onServer } = signIn({ server: '', host: '' });
    type(find<HTMLInputElement>('input'), 'mi');
    expect(onServer).toHaveBeenLastCalledWith('mi');
    expect(find<HTMLOptionElement>('datalist option').value).toBe('misskey.io');
  });

  test('is typed at once: the cursor is there', () => {
    signIn();
    expect(document.activeElement).toBe(field());
  });

  test('that is still to come behind a name is asked for', () => {
    signIn({ server: '＠alice@', host: '', lacksServer: true });
    expect(described(field())).toContain('Your server is missing: ＠alice@misskey.io, for example.');
    // Nothing is known of where that would be.
    expect(button('Just open its share page, without signing in').disabled).toBe(true);
    expect(words()).not.toContain('its login comes first');
  });

  test('that was meant is offered, and taken in place of what was typed', () => {
    const props = signIn({ ...problem('unreachable'), server: 'mikssey.io', meant: 'misskey.io' });
    click(button('Did you mean misskey.io?'));
    expect(props.onServer).toHaveBeenCalledExactlyOnceWith('misskey.io');
    signIn({ ...props, server: 'misskey.io', problem: null, meant: null });
    expect(field().value).toBe('misskey.io');
    expect(document.activeElement).toBe(field());
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

  test('without a name of its own is called by its host, once', () => {
    signIn({ found: sampleServer({ name: null }) });
    expect(find('.server-card .account-name').textContent).toBe('misskey.example');
    expect(find('.server-card .account-handle').textContent).toBe('misskey 2026.5.1');
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
