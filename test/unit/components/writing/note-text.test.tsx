// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { NoteText } from '../../../../components/writing/NoteText.tsx';
import { find, finish, show, type } from '../page.ts';

const onText = vi.fn();

function parentSays(text: string, cursor = 0): void {
  show(<NoteText text={text} cursor={cursor} onText={onText} />);
}

const field = () => find<HTMLTextAreaElement>('textarea');

test('every keystroke is told at once', () => {
  parentSays('');
  type(field(), 'ab');
  expect(onText.mock.calls).toEqual([['a'], ['ab']]);
});

test('survives a parent that lags behind, with the cursor where it was', () => {
  parentSays('Hello');
  field().setSelectionRange(2, 2);
  type(field(), 'xyz');
  parentSays('Hexllo');
  parentSays('Hello');
  expect(field().value).toBe('Hexyzllo');
  expect(field().selectionStart).toBe(5);
});

test('survives a parent that caught up once and then lags behind', () => {
  parentSays('');
  type(field(), 'ab');
  parentSays('ab');
  parentSays('a');
  expect(field().value).toBe('ab');
});

test('survives a parent that lags behind while the focus is elsewhere', () => {
  parentSays('');
  type(field(), 'abc');
  finish(() => field().blur());
  parentSays('ab');
  expect(field().value).toBe('abc');
});

test('is not disturbed while an input method composes', () => {
  parentSays('');
  finish(() => field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
  parentSays('prefill');
  expect(field().value).toBe('');
});

test('what arrives late fills what nobody has touched, the cursor at the top', () => {
  parentSays('');
  parentSays('\n\n[ Title ]\nhttps://example.org');
  expect(field().value).toBe('\n\n[ Title ]\nhttps://example.org');
  expect(field().selectionStart).toBe(0);
});

test('or at the end', () => {
  parentSays('Hello', Infinity);
  expect(field().selectionStart).toBe(5);
});

test('takes what another page wrote once it is left and everything has come back', () => {
  parentSays('');
  type(field(), 'ab');
  parentSays('ab');
  finish(() => field().blur());
  parentSays('ab, and more from elsewhere');
  expect(field().value).toBe('ab, and more from elsewhere');
});

test('a re-render with the same text leaves the cursor alone, whatever its line ends', () => {
  parentSays('one\r\ntwo');
  field().setSelectionRange(3, 3);
  parentSays('one\r\ntwo');
  expect(field().selectionStart).toBe(3);
});

test('what arrives late goes behind words already typed, and the cursor stays', () => {
  parentSays('');
  type(field(), 'My words');
  parentSays('My words\n\n[ Title ]\nhttps://example.org');
  expect(field().value).toBe('My words\n\n[ Title ]\nhttps://example.org');
  expect(field().selectionStart).toBe(8);
});

test('what was deleted does not come back with a parent that lags behind', () => {
  parentSays('abcd');
  for (const left of ['abc', 'ab', 'a']) {
    finish(() => {
      field().value = left;
      field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }
  for (const late of ['abc', 'ab', 'abcd']) {
    parentSays(late);
    expect(field().value).toBe('a');
  }
});
