import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

afterEach(() => {
  finish(() => render(null, document.body));
});

/** Does something that updates the page; what follows from it is done on return. */
export function finish(change: () => void): void {
  // Its promise is only for changes that take time.
  void act(change);
}

/** Shows something on an otherwise empty page; called again, it updates what is there. */
export function show(what: ComponentChild): void {
  finish(() => render(what, document.body));
}

/** The one element that matches. */
export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const [element, another] = document.querySelectorAll<E>(selector);
  if (!element || another) throw new Error(`${another ? 'More than one' : 'No'} ${selector}`);
  return element;
}

/** The one button that says `name`, in words or by its label. */
export function button(name: string): HTMLButtonElement {
  const named = [...document.querySelectorAll('button')].filter(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent) === name,
  );
  const [element, another] = named;
  if (!element || another) throw new Error(`${named.length} buttons "${name}"`);
  return element;
}

/** Whether there is a button that says `name`. */
export function hasButton(name: string): boolean {
  return [...document.querySelectorAll('button')].some((candidate) => candidate.textContent === name);
}

/** Clicks, with everything that follows from it. */
export function click(element: HTMLElement): void {
  finish(() => element.click());
}

/** Moves the focus. */
export function focus(element: HTMLElement): void {
  finish(() => element.focus());
}

/** Presses a key where the focus is; false if somebody took it. */
export function press(key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  let passed = true;
  finish(() => {
    passed = (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return passed;
}

/** Types text at the cursor of a field. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  finish(() => {
    for (const character of text) {
      field.setRangeText(character, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: character }));
    }
  });
}
