// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { AccountOrder } from '../../../../components/options/AccountOrder.tsx';
import { button, click, find, finish, focus, show } from '../page.ts';

/** One of three. */
function order({ place }: { place: number }) {
  const onMove = vi.fn();
  show(
    <>
      <AccountOrder {...{ place, onMove }} count={3} />
      <button>Elsewhere</button>
    </>,
  );
  return { onMove };
}

test('marks the default, which can only go down', () => {
  const { onMove } = order({ place: 0 });
  expect(find('.badge').textContent).toBe('Default');
  expect(button('Move up').disabled).toBe(true);
  click(button('Move down'));
  expect(onMove).toHaveBeenCalledExactlyOnceWith(1);
});

test('keeps the focus on what was pressed, as long as that can be pressed again', () => {
  order({ place: 2 });
  for (const [name, place, next] of [
    ['Move up', 1, 'Move up'],
    ['Move up', 0, 'Move down'],
    ['Move down', 1, 'Move down'],
    ['Make default', 0, 'Move down'],
  ] as const) {
    focus(button(name));
    click(button(name));
    // As browsers do with what is moved within a page.
    finish(() => button(name).blur());
    order({ place });
    expect(document.activeElement).toBe(button(next));
  }
});

test('takes the focus from nothing else', () => {
  order({ place: 1 });
  click(button('Move up'));
  focus(button('Elsewhere'));
  order({ place: 0 });
  expect(document.activeElement).toBe(button('Elsewhere'));
});

test('makes another one the default, or moves it by one', () => {
  const { onMove } = order({ place: 2 });
  expect(button('Move down').disabled).toBe(true);
  click(button('Move up'));
  expect(onMove).toHaveBeenLastCalledWith(1);
  click(button('Make default'));
  expect(onMove).toHaveBeenLastCalledWith(0);
});
