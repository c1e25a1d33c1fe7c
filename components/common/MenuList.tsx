import { Fragment, type ComponentChildren, type RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { OpenMenu } from './Menu.tsx';
import '../styles/menu.css';

/** Of a choice, as screen readers know it. */
const radio = 'menuitemradio';

export interface MenuItem {
  id: string;
  content: ComponentChildren;
  /** For choices; without it the item is a plain command. */
  checked?: boolean;
  shortcut?: string | undefined;
  /** What can be switched on and off beside it, with the menu staying open. */
  toggle?: { label: string; on: boolean } | undefined;
}

interface MenuListProps {
  menu: OpenMenu;
  items: readonly MenuItem[];
  onPick: (id: string) => void;
  /** A toggle was pressed, that of this item. */
  onToggle?: (id: string) => void;
  /** Edge of the button that the list keeps to. */
  align?: 'start' | 'end';
}

/** An open menu: arrows, Home and End move the focus, which starts on what is chosen. */
export function MenuList({ menu, items, onPick, onToggle, align = 'start' }: MenuListProps) {
  const { root } = menu;
  useLayoutEffect(() => {
    const list = itemsOf(root);
    (list.find((item) => item.matches(`[role=${radio}][aria-checked=true]`)) ?? list[0])?.focus();
  }, [root]);
  useLeaving(menu);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!move(itemsOf(root), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = (id: string) => {
    menu.close();
    onPick(id);
  };
  return (
    <div class={`menu-list ${align}`} role="menu" aria-label={menu.label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <Fragment key={item.id}>
          <button
            type="button"
            class="menu-item"
            tabIndex={-1}
            role={item.checked === undefined ? 'menuitem' : radio}
            aria-checked={item.checked}
            aria-keyshortcuts={item.shortcut}
            onClick={() => pick(item.id)}
          >
            {item.content}
            {item.checked && <Icon name="check" />}
          </button>
          {item.toggle && <Toggle {...item.toggle} onPress={() => onToggle?.(item.id)} />}
        </Fragment>
      ))}
    </div>
  );
}

interface ToggleProps {
  label: string;
  on: boolean;
  onPress: () => void;
}

function Toggle({ label, on, onPress }: ToggleProps) {
  return (
    <button
      type="button"
      class="menu-toggle"
      tabIndex={-1}
      role="menuitemcheckbox"
      aria-checked={on}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={on ? 'check' : 'plus'} />
    </button>
  );
}

function useLeaving({ root, leave }: OpenMenu): void {
  useEffect(() => {
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) leave();
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [root, leave]);
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
