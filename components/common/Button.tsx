import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ButtonProps {
  onClick: () => void;
  children: ComponentChildren;
  /** Says more than the words, and begins with them: where several buttons have the same. */
  label?: string;
  /** `main`: the one thing to do here; `quiet`: looks like a link. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  disabled?: boolean;
  describedBy?: string | undefined;
  shortcut?: string;
  /** Of what it shows and hides. */
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words in it. */
export function Button({ kind = 'plain', icon, disabled = false, ref, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      disabled={disabled}
      onClick={props.onClick}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={props.shortcut}
      aria-expanded={props.expanded}
      ref={ref ?? null}
    >
      {icon && <Icon name={icon} />}
      {props.children}
    </button>
  );
}
