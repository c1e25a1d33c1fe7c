import { icons, type IconName } from './icons.ts';

/** A decorative outline in the colour of the text; what it means is said by the text or label beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
