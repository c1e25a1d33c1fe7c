// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../../components/Menu.tsx';
import { button, click, find, focus, press, show } from './page.ts';

const pick = vi.fn();
const isOpen = () => document.querySelector('[role=menu]') !== null;
const focused = () => document.activeElement?.textContent;

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

test('opens by click, and by arrow, on what is chosen', () => {
  click(button('Choose'));
  expect(focused()).toBe('two');
  expect(button('Choose').getAttribute('aria-expanded')).toBe('true');
  press('Escape');
  press('ArrowDown');
  expect(focused()).toBe('two');
});

test('arrows go round, Home and End go to the ends', () => {
  click(button('Choose'));
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

test('Escape closes the menu only, and the focus is back on its button', () => {
  click(button('Choose'));
  expect(press('Escape')).toBe(false);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button('Choose'));
  expect(press('Escape')).toBe(true);
});

test('a choice is told and closes it', () => {
  click(button('Choose'));
  click(find('[role=menuitemradio]:last-child'));
  expect(pick).toHaveBeenCalledExactlyOnceWith('three');
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button('Choose'));
});

test('closes when the focus goes elsewhere', () => {
  click(button('Choose'));
  focus(find('input'));
  expect(isOpen()).toBe(false);
});
