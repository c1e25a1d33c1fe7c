import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface IconButtonProps {
  icon: IconName;
  /** What it does; also shown when the pointer rests on it. */
  label: string;
  onClick: () => void;
  /** For what can be on or off. */
  pressed?: boolean;
  /** For what shows or hides something. */
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
  disabled?: boolean;
}

/** A square button with an icon only. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  expanded,
  ref,
  disabled = false,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      ref={ref ?? null}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
