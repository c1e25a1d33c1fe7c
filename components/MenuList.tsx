import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { MenuItem } from './Menu.tsx';
import './styles/menu.css';

interface MenuListProps {
  /** The menu with its button. */
  root: RefObject<HTMLElement | null>;
  label: string;
  items: readonly MenuItem[];
  align: 'start' | 'end';
  onPick: (id: string) => void;
  /** The pointer or the focus went elsewhere. */
  onLeave: () => void;
}

/** An open menu: arrows, Home and End move the focus, which starts on what is chosen. */
export function MenuList({ root, label, items, align, onPick, onLeave }: MenuListProps) {
  useLayoutEffect(() => {
    const list = itemsOf(root);
    (list.find((item) => item.ariaChecked === 'true') ?? list[0])?.focus();
  }, [root]);
  useLeaving(root, onLeave);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!move(itemsOf(root), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`menu-list ${align}`} role="menu" aria-label={label} onKeyDown={onKeyDown}>
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

function useLeaving(root: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onLeave();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [root, onLeave]);
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
