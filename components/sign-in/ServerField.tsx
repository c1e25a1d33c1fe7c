import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useField } from '../common/use-field.ts';
import { useFirstFocus } from '../common/use-first-focus.ts';

interface ServerFieldProps {
  server: string;
  suggestions: readonly string[];
  /** Id of what says what is to be typed. */
  describedBy: string | undefined;
  onServer: (typed: string) => void;
}

/** Where the server is typed, completed from those that are well known. */
export function ServerField({ server, suggestions, describedBy, onServer }: ServerFieldProps) {
  const field = useField<HTMLInputElement>(server, onServer);
  const id = useId();
  useFirstFocus(field.ref);
  return (
    <div class="server-field">
      <label for={id}>{t('signInServer')}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder="misskey.io"
        list={`${id}-list`}
        aria-describedby={describedBy}
        {...field}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
    </div>
  );
}
