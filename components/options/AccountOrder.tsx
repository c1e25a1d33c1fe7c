import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { IconButton } from '../common/IconButton.tsx';

interface AccountOrderProps {
  /** Place in the person's order; the first is the default. */
  place: number;
  count: number;
  onMove: (place: number) => void;
}

/** Where an account stands among the others, and the buttons that move it; the focus goes along. */
export function AccountOrder({ place, count, onMove }: AccountOrderProps) {
  const root = useRef<HTMLSpanElement>(null);
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const before = pressed.current;
    pressed.current = null;
    // Elsewhere by now: a person is quicker than the storage.
    if (!before || ![document.body, before].includes(document.activeElement ?? before)) return;
    const enabled = [...(root.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    (enabled.find((button) => button === before) ?? enabled.at(-1))?.focus();
  }, [place]);
  const move = (to: number) => {
    pressed.current = document.activeElement;
    onMove(to);
  };
  return (
    <span class="order" ref={root}>
      {place === 0 ? (
        <span class="badge">{t('defaultAccount')}</span>
      ) : (
        <Button kind="quiet" onClick={() => move(0)}>
          {t('makeDefault')}
        </Button>
      )}
      <IconButton icon="up" label={t('moveUp')} disabled={place === 0} onClick={() => move(place - 1)} />
      <IconButton
        icon="down"
        label={t('moveDown')}
        disabled={place === count - 1}
        onClick={() => move(place + 1)}
      />
    </span>
  );
}
