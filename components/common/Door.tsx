import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';

interface DoorProps {
  /** What the button says. */
  text: string;
  /** What is behind it. */
  children: ComponentChildren;
  onClick: () => void;
  kind?: 'main' | 'quiet';
  disabled?: boolean;
}

/** A way to go on, with a line on what is behind it. */
export function Door({ text, children, kind = 'quiet', ...props }: DoorProps) {
  return (
    <div class="door">
      <Button kind={kind} {...props}>
        {text}
      </Button>
      <small>{children}</small>
    </div>
  );
}
