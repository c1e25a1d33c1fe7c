// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../../../components/common/Menu.tsx';
import { MenuList } from '../../../../components/common/MenuList.tsx';
import { button, click, find, focus, press, show } from '../page.ts';

const pick = vi.fn();
const toggle = vi.fn();
const isOpen = () => document.querySelector('[role=menu]') !== null;
const focused = () => document.activeElement?.textContent;
/** What is in a menu is loaded when it opens. */
const opened = () => vi.waitUntil(isOpen);

beforeEach(() => {
  pick.mockClear();
  toggle.mockClear();
  const items = [
    { id: 'one', content: 'one', checked: false, toggle: { label: 'one as well', on: true } },
    { id: 'two', content: 'two', checked: true },
    { id: 'three', content: 'three', checked: false },
  ];
  show(
    <>
      <Menu label="Choose" face="two">
        {(menu) => <MenuList {...{ menu, items }} onPick={pick} onToggle={toggle} />}
      </Menu>
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
  press('ArrowDown');
  expect(document.activeElement).toBe(button('one as well'));
  press('ArrowDown');
  expect(focused()).toBe('two');
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

test('what can be switched on beside a choice is told, and the menu stays open with the focus where it was', async () => {
  click(button('Choose'));
  await opened();
  const checkbox = find('[role=menuitemcheckbox]');
  expect(checkbox.ariaChecked).toBe('true');
  focus(checkbox);
  click(checkbox);
  expect(toggle).toHaveBeenCalledExactlyOnceWith('one');
  expect(pick).not.toHaveBeenCalled();
  expect(isOpen()).toBe(true);
  expect(document.activeElement).toBe(checkbox);
});
