// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { AccountLine } from '../../../components/common/AccountLine.tsx';
import { plainText } from '../../../components/common/plain-text.ts';
import { find, show } from './page.ts';
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

test('a picture comes from here alone; without one there is an initial', () => {
  const avatarUrl = 'https://misskey.example/a.png';
  show(<AccountLine account={sampleAccount({ avatarUrl, avatar: 'data:image/png;base64,AA==' })} />);
  expect(find<HTMLImageElement>('img.avatar').src).toBe('data:image/png;base64,AA==');
  show(<AccountLine account={sampleAccount({ avatarUrl })} />);
  expect(find('.account-line > .avatar').textContent).toBe('A');
});

test('a name of nothing but invisible characters leaves the user name', () => {
  show(<AccountLine account={sampleAccount({ name: '\u202E \n' })} />);
  expect(find('.account-line > .avatar').textContent).toBe('A');
  expect(find('.account-name').textContent).toBe('alice');
});
