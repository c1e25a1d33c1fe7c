import { useId, useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useField } from '../common/use-field.ts';

interface WarningFieldProps {
  cw: string;
  onText: (cw: string) => void;
}

/** The annotation that stands in front of hidden content. */
export function WarningField({ cw, onText }: WarningFieldProps) {
  const field = useField<HTMLInputElement>(cw, onText);
  const hint = useId();
  const empty = cw.trim() === '';
  // Switched on to be written in. With the composer itself, the text below takes the cursor after this.
  useLayoutEffect(() => field.ref.current?.focus(), []);
  return (
    <div class="warning-field">
      <input
        type="text"
        autocomplete="off"
        aria-label={t('cwField')}
        placeholder={t('cwField')}
        aria-describedby={empty ? hint : undefined}
        {...field}
      />
      {empty && (
        <small id={hint} class="dim">
          {t('cwEmpty')}
        </small>
      )}
    </div>
  );
}
