import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useMenuKeys } from './use-menu-keys.ts';

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
  const onKeyDown = useMenuKeys(root, open, setOpen);
  const pick = (id: string) => {
    root.current?.querySelector('button')?.focus();
    setOpen(false);
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
      {open && <MenuList label={label} items={items} onPick={pick} align={align} />}
    </div>
  );
}

function MenuList({ label, items, onPick, align }: Required<Omit<MenuProps, 'face' | 'class'>>) {
  return (
    <div class={`menu-list ${align}`} role="menu" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          class="menu-item"
          tabIndex={-1}
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.checked}
          aria-keyshortcuts={item.shortcut}
          onClick={() => onPick(item.id)}
        >
          {item.content}
          {item.checked && <Icon name="check" />}
        </button>
      ))}
    </div>
  );
}
