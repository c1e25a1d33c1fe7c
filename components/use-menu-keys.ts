import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

type KeyHandler = (event: KeyboardEvent) => void;

/** Keys and focus of a menu: arrows, Home, End and Escape; it closes when the pointer or the focus goes elsewhere. */
export function useMenuKeys(
  root: RefObject<HTMLElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): KeyHandler {
  useLayoutEffect(() => {
    const list = itemsOf(root);
    if (open) (list.find((item) => item.ariaChecked === 'true') ?? list[0])?.focus();
  }, [root, open]);

  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [root, setOpen]);

  return (event) => {
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      setOpen(true);
    } else if (event.key === 'Escape') {
      root.current?.querySelector('button')?.focus();
      setOpen(false);
    } else if (!move(itemsOf(root), event.key)) {
      return;
    }
    // Handled here: the page does not scroll, and Escape does not close the popup around it.
    event.preventDefault();
    event.stopPropagation();
  };
}

function itemsOf(root: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

/** Moves the focus; false if the key is none that moves. */
function move(items: readonly HTMLElement[], key: string): boolean {
  const at = items.findIndex((item) => item === document.activeElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const to = steps[key];
  if (to === undefined) return false;
  items.at(to % items.length)?.focus();
  return true;
}
