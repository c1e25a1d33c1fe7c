import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A menu that is open, for what is in it. */
export interface OpenMenu {
  /** The menu with its button. */
  root: RefObject<HTMLElement | null>;
  label: string;
  /** Closes it; the focus is back on its button. */
  close: () => void;
  /** Closes it, since the pointer or the focus went elsewhere. */
  leave: () => void;
}

interface MenuProps {
  /** What the button is for, with what is chosen now. */
  label: string;
  /** Inside of the button. */
  face: ComponentChildren;
  class?: string;
  /** What is in it: loaded when it opens, so that a popup opens without. */
  children: (menu: OpenMenu) => ComponentChildren;
}

/** A button that opens a list to choose from, by pointer or by the usual keys. */
export function Menu({ label, face, class: className = '', children }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    root.current?.querySelector('button')?.focus();
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (open ? event.key !== 'Escape' : event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (open) close();
    else setOpen(true);
    // Handled here: the page does not scroll, and Escape does not close the popup around it.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class={`menu-button ${className}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && children({ root, label, close, leave: () => setOpen(false) })}
    </div>
  );
}
