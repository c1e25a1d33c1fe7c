import { useId } from 'preact/hooks';
import { t } from '../lib/i18n.ts';
import { useField } from './use-field.ts';

interface ServerFieldProps {
  server: string;
  suggestions: readonly string[];
  /** Whether to say what is meant: not once it is found. */
  hint: boolean;
  onServer: (typed: string) => void;
}

/** Where the server is typed, completed from those that are well known. */
export function ServerField({ server, suggestions, hint, onServer }: ServerFieldProps) {
  const field = useField<HTMLInputElement>(server, onServer);
  const id = useId();
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
        autofocus
        placeholder="misskey.io"
        list={`${id}-list`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...field}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
      {hint && (
        <small id={`${id}-hint`} class="dim">
          {t('signInServerHint')}
        </small>
      )}
    </div>
  );
}
