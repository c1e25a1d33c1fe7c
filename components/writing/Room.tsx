import { plural } from '../../lib/i18n.ts';

/** Always there, so that a reader hears it change; empty (null) while there is plenty of room. */
export function Room({ left }: { left: number | null }) {
  const over = left !== null && left < 0;
  return (
    <p class={over ? 'room over' : 'room'} role="status">
      {left !== null && plural(over ? 'charactersOver' : 'charactersLeft', Math.abs(left))}
    </p>
  );
}
