import type { Part } from '../../lib/accounts/parts.ts';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../common/Icon.tsx';
import '../styles/check.css';

interface SignInPartsProps {
  host: string;
  /** The parts that are left in. */
  parts: readonly Part[];
  /** A token is made by hand: the server asks nothing. */
  pasting: boolean;
  /** What is sent is told with the browser's question. */
  asksHere: boolean;
  onParts: (parts: Part[]) => void;
}

const optional: readonly Part[] = ['pictures', 'channels'];

/** What the sign-in is for, in our own words before the server says it in its; the person leaves out what they like. */
export function SignInParts({ host, parts, pasting, asksHere, onParts }: SignInPartsProps) {
  const toggle = (part: Part) =>
    onParts(optional.filter((other) => (other === part) !== parts.includes(other)));
  return (
    <fieldset class="parts">
      <legend>{t(pasting ? 'signInFor' : 'signInAsks', { host })}</legend>
      <p class="check">
        <Icon name="check" />
        <span>
          {t('part_notes')} <small>{t('part_notes_hint')}</small>
        </span>
      </p>
      {optional.map((part) => (
        <label key={part} class="check">
          <input type="checkbox" checked={parts.includes(part)} onChange={() => toggle(part)} />
          <span>
            {t(`part_${part}`)} <small>{t(`part_${part}_hint`)}</small>
          </span>
        </label>
      ))}
      {!asksHere && <p class="sends">{t('signInSends', { host })}</p>}
    </fieldset>
  );
}
