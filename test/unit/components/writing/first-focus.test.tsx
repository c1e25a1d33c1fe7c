// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { NoteText } from '../../../../components/writing/NoteText.tsx';
import { WarningField } from '../../../../components/writing/WarningField.tsx';
import { find } from '../page.ts';

afterEach(() => render(null, document.body));

/** As the browser does it, who waits for nothing; `anew`: in the place of the field before; `cw`: with an annotation. */
function show(anew = '', cw: string | null = null): void {
  render(
    <>
      <input class="other" />
      {cw !== null && <WarningField key={`cw ${anew}`} cw={cw} onText={() => {}} />}
      <NoteText key={anew} text="" cursor={0} onText={() => {}} />
    </>,
    document.body,
  );
}

const hasFocus = (selector: string) => document.activeElement === find(selector);
const windowHasFocus = () => void dispatchEvent(new Event('focus'));

test('the text has the cursor the moment it is there, and no key goes astray when another text takes its place', () => {
  show('one');
  expect(hasFocus('textarea')).toBe(true);
  show('another');
  expect(hasFocus('textarea')).toBe(true);
});

test('the text has the cursor again when a window is shown that has forgotten it', () => {
  show();
  find('textarea').blur();
  windowHasFocus();
  expect(hasFocus('textarea')).toBe(true);
});

test('what else has the focus keeps it when one comes back to the window', () => {
  show();
  find('.other').focus();
  windowHasFocus();
  expect(hasFocus('.other')).toBe(true);
});

test('an annotation has the cursor when it is switched on, and not when it comes with its note', () => {
  show('one', 'the weather');
  expect(hasFocus('textarea')).toBe(true);
  show('another', 'the weather');
  expect(hasFocus('textarea')).toBe(true);
  show('another');
  show('another', '');
  expect(hasFocus('.warning-field > input')).toBe(true);
});

test('a text that is gone takes the cursor no more', () => {
  show();
  render(<input />, document.body);
  windowHasFocus();
  expect(hasFocus('body')).toBe(true);
});
