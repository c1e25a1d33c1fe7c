// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Name } from '../../../../components/common/Name.tsx';
import { find, finish, show } from '../page.ts';

const blobcat = { name: 'blobcat', url: 'https://misskey.example/emoji/blobcat.webp' };

test('draws the emojis it is told of, and writes the others', () => {
  show(<Name text=":blobcat: Alice :unknown:" emojis={[blobcat]} />);
  const picture = find<HTMLImageElement>('img');
  expect(picture.src).toBe(blobcat.url);
  expect(picture.alt).toBe(':blobcat:');
  expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(document.body.textContent).toBe(' Alice :unknown:');
  expect(find('.name').title).toBe(':blobcat: Alice :unknown:');
});

test('writes an emoji whose picture does not come, and keeps the others', () => {
  show(<Name text=":blobcat: & :blobcat:" emojis={[blobcat]} />);
  const [first] = document.querySelectorAll('img');
  finish(() => first?.dispatchEvent(new Event('error')));
  expect(document.body.textContent).toBe(':blobcat: & ');
  expect(document.querySelectorAll('img')).toHaveLength(1);
});

test('tries again for another name', () => {
  show(<Name text=":blobcat:" emojis={[blobcat]} />);
  finish(() => find('img').dispatchEvent(new Event('error')));
  show(<Name text=":other:" emojis={[{ name: 'other', url: 'https://misskey.example/emoji/other.webp' }]} />);
  expect(find<HTMLImageElement>('img').alt).toBe(':other:');
});

test.each([
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['ten thousand emojis', ':blobcat:'.repeat(10_000)],
  ['turned text', '\u202e:blobcat:\u2066\u202e'],
])('stays one short line, whatever it is: %s', (_what, text) => {
  show(<Name text={text} emojis={[blobcat]} />);
  expect(document.querySelectorAll('img').length).toBeLessThan(100);
  expect(document.body.textContent.length).toBeLessThan(210);
  expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
