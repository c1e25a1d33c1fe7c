// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { button, click, find, hasButton, type } from '../page.ts';
import { sampleProgress } from '../samples.ts';
import { field, found, signIn, words } from './sign-in-form.tsx';

const token = () => find<HTMLInputElement>('input[type=password]');

describe('a token made by hand', () => {
  test('is made on the server, allowed what it needs, pasted, handed on and forgotten', () => {
    const { onToken, onSignIn, onRead } = signIn({ found });
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
    // What was wrong with a token is of no interest any more.
    expect(onRead).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field());
  });

  test('is for a tab: its page would close a popup', () => {
    const { onContinueInTab } = signIn({ found, place: 'popup' });
    click(button('Access token'));
    expect(onContinueInTab).toHaveBeenCalledOnce();
    expect(document.querySelector('[type=password]')).toBeNull();
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
