// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { button, click, hasButton } from '../page.ts';
import { found, signIn, words } from './sign-in-form.tsx';

describe('a browser that asks whether data may be sent', () => {
  const meaning = 'Authentication: the key that your server gives this extension';

  test('is explained before it asks, even while the server is not known yet', () => {
    const { onSignIn } = signIn({ asks: true });
    expect(words()).toContain(meaning);
    expect(words()).toContain('If you say no, nothing is sent');
    expect(hasButton('Just open its share page, without signing in')).toBe(true);
    click(button('Sign in'));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  test('asks in a tab, where its question covers nothing', () => {
    const { onSignIn, onContinueInTab } = signIn({ asks: true, place: 'popup', found });
    expect(words()).not.toContain(meaning);
    expect(words()).toContain('Firefox asks there');
    // What would be chosen here does not go along.
    expect(document.querySelector('.parts')).toBeNull();
    click(button('Continue in a tab'));
    expect(onContinueInTab).toHaveBeenCalledExactlyOnceWith(false);
    click(button('Access token'));
    expect(onContinueInTab).toHaveBeenLastCalledWith(true);
    expect(onSignIn).not.toHaveBeenCalled();
  });

  test('asks no more once it is allowed', () => {
    signIn({ found });
    expect(words()).not.toContain(meaning);
    expect(words()).toContain('Sent to misskey.example');
  });
});
