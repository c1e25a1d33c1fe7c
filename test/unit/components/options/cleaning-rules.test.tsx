// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { CleaningRules } from '../../../../components/options/CleaningRules.tsx';
import type { Cleaning } from '../../../../lib/page/address/cleaning.ts';
import { button, click, find, focus, show, type } from '../page.ts';

const ref = { name: 'ref', host: '', keep: false };

function rules(changes: Partial<Cleaning> = {}, isRule = true) {
  const on = { onAdd: vi.fn(() => isRule), onDrop: vi.fn(), onClean: vi.fn() };
  show(<CleaningRules rules={[ref]} off={['shop.example']} isFull={false} {...changes} {...on} />);
  return on;
}

const name = () => find<HTMLInputElement>('.new-rule label:first-child input');

test('a rule is taken back, and what is typed next is in sight of the keyboard', () => {
  const { onDrop } = rules();
  focus(button('Remove: ref, always goes, on every site'));
  click(button('Remove: ref, always goes, on every site'));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith(ref);
  rules({ rules: [] });
  expect(document.activeElement).toBe(name());
});

test('a rule that comes from elsewhere takes the focus from nobody', () => {
  rules({ rules: [] });
  rules();
  expect(document.activeElement).toBe(document.body);
});

test('what is no rule is said to be none, by the field that is wrong', () => {
  const { onAdd } = rules({}, false);
  type(name(), 'a b');
  click(button('Add'));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({ name: 'a b', host: '', keep: false });
  expect(name().getAttribute('aria-invalid')).toBe('true');
  const described = document.getElementById(name().getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('Write the name of a parameter');
  expect(name().value).toBe('a b');
});
