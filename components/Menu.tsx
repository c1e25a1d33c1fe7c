import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { lazily } from './lazily.tsx';

// A popup opens without what is in its menus.
const MenuList = lazily(async () => (await import('./MenuList.tsx')).MenuList);

export interface MenuItem {
  id: string;
  content: ComponentChildren;
  /** For choices; without it the item is a plain command. */
  checked?: boolean;
  shortcut?: string;
}

interface MenuProps {
  /** What the button is for, with what is chosen now. */
  label: string;
  /** Inside of the button. */
  face: ComponentChildren;
  items: readonly MenuItem[];
  onPick: (id: string) => void;
  class?: string;
  /** Edge of the button that the list keeps to. */
  align?: 'start' | 'end';
}

/** A button that opens a list to choose from, by pointer or by the usual keys. */
export function Menu({ label, face, items, onPick, class: className = '', align = 'start' }: MenuProps) {
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
  const pick = (id: string) => {
    close();
    onPick(id);
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
      {open && <MenuList {...{ root, label, items, align }} onPick={pick} onLeave={() => setOpen(false)} />}
    </div>
  );
}
