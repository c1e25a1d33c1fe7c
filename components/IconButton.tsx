import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface IconButtonProps {
  icon: IconName;
  /** What it does; also shown when the pointer rests on it. */
  label: string;
  onClick: () => void;
  /** For what can be on or off. */
  pressed?: boolean;
  disabled?: boolean;
}

/** A square button with an icon only. */
export function IconButton({ icon, label, onClick, pressed, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
