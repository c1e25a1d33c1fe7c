// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeInto } from '../../../../components/writing/type-into.ts';

function fieldWith(text: string, [start, end] = [0, 0]): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  document.body.replaceChildren(field);
  field.value = text;
  field.setSelectionRange(start, end);
  return field;
}

test.each([
  ['in front of it', 'aaa b', 1, 'aaaa x', 1],
  ['behind it', 'a b ccc', 5, 'aa b ccc', 6],
  ['behind it, shorter', 'aaaa b ccc', 8, 'a b ccc', 5],
  ['at the end', 'words', 5, 'words and more', 5],
])('the cursor stays where it was among the words: the change is %s', (_, before, at, after, expected) => {
  const field = fieldWith(before, [at, at]);
  typeInto(field, () => after);
  expect([field.value, field.selectionStart]).toEqual([after, expected]);
  expect(document.activeElement).toBe(field);
});

test('whoever follows the field hears what stood there first, then what stands there now', () => {
  const field = fieldWith('before');
  const heard: string[] = [];
  field.addEventListener('input', () => heard.push(field.value));
  typeInto(field, (text) => `${text}, after`);
  expect(heard).toEqual(['before', 'before, after']);
});

test('any text becomes any other', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', '漢', '🎉'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const field = fieldWith(before, [before.length, before.length]);
      typeInto(field, () => after);
      expect(field.value).toBe(after);
    }),
  );
});

test('without a field nothing happens', () => {
  expect(() => typeInto(null, () => 'x')).not.toThrow();
});
