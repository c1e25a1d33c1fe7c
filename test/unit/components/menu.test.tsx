// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../../components/Menu.tsx';
import { button, click, find, focus, press, show } from './page.ts';

const pick = vi.fn();
const isOpen = () => document.querySelector('[role=menu]') !== null;
const focused = () => document.activeElement?.textContent;
/** What is in a menu is loaded when it opens. */
const opened = () => vi.waitUntil(isOpen);

beforeEach(() => {
  pick.mockClear();
  const items = ['one', 'two', 'three'].map((id) => ({ id, content: id, checked: id === 'two' }));
  show(
    <>
      <Menu label="Choose" face="two" items={items} onPick={pick} />
      <input />
    </>,
  );
  button('Choose').focus();
});

test('opens by click, and by arrow, on what is chosen', async () => {
  click(button('Choose'));
  await opened();
  expect(focused()).toBe('two');
  expect(button('Choose').getAttribute('aria-expanded')).toBe('true');
  press('Escape');
  press('ArrowDown');
  await opened();
  expect(focused()).toBe('two');
});

test('arrows go round, Home and End go to the ends', async () => {
  click(button('Choose'));
  await opened();
  press('ArrowDown');
  expect(focused()).toBe('three');
  press('ArrowDown');
  expect(focused()).toBe('one');
  press('ArrowUp');
  expect(focused()).toBe('three');
  press('Home');
  expect(focused()).toBe('one');
  press('End');
  expect(focused()).toBe('three');
});

test('Escape closes the menu only, and the focus is back on its button', async () => {
  click(button('Choose'));
  await opened();
  expect(press('Escape')).toBe(false);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button('Choose'));
  expect(press('Escape')).toBe(true);
});

test('a choice is told and closes it', async () => {
  click(button('Choose'));
  await opened();
  click(find('[role=menuitemradio]:last-child'));
  expect(pick).toHaveBeenCalledExactlyOnceWith('three');
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button('Choose'));
});

test('closes when the focus goes elsewhere', async () => {
  click(button('Choose'));
  await opened();
  focus(find('input'));
  expect(isOpen()).toBe(false);
});
