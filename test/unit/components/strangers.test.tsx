// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { AccountLine } from '../../../components/AccountLine.tsx';
import { plainText } from '../../../components/plain-text.ts';
import { find, finish, show } from './page.ts';
import { sampleAccount } from './samples.ts';

test('a name stays on its line, in its direction and within bounds', () => {
  expect(plainText('\u202Eecila\u202C\n\n\tx\u0000y\u2067z')).toBe('ecila x yz');
  expect([...plainText('𠮷'.repeat(10_000))]).toHaveLength(201);
  expect(plainText('👨‍👩‍👧 :blobcat:')).toBe('👨‍👩‍👧 :blobcat:');
});

test('markup in a name is text', () => {
  show(<AccountLine account={sampleAccount({ name: '<img src=x onerror=alert(1)>' })} />);
  expect(find('.account-name').textContent).toBe('<img src=x onerror=alert(1)>');
});

test('a picture tells the server nothing about where it is shown, and gives way to an initial', () => {
  show(<AccountLine account={sampleAccount({ avatarUrl: 'https://misskey.example/a.png' })} />);
  const image = find<HTMLImageElement>('img');
  expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
  finish(() => image.dispatchEvent(new Event('error')));
  expect(find('.avatar').textContent).toBe('A');
});

test('a name of nothing but invisible characters leaves the user name', () => {
  show(<AccountLine account={sampleAccount({ name: '\u202E \n' })} />);
  expect(find('.avatar').textContent).toBe('A');
  expect(find('.account-name').textContent).toBe('alice');
});
