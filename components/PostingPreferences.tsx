import { t } from '../lib/i18n.ts';
import type { Preferences } from '../lib/share/preferences.ts';
import './styles/check.css';

interface PostingPreferencesProps {
  preferences: Preferences;
  onChange: (choice: Partial<Preferences>) => void;
}

/** ms the delay lasts when it is on. */
const someSeconds = 5000;

/** How posting goes on this computer, whatever the account. */
export function PostingPreferences({ preferences, onChange }: PostingPreferencesProps) {
  const { delay, staysOpen, cursor, atOnce, menuAccounts } = preferences;
  return (
    <div class="preferences">
      <Check name="delay" checked={delay > 0} onCheck={(on) => onChange({ delay: on ? someSeconds : 0 })} />
      <Check name="staysOpen" checked={staysOpen} onCheck={(on) => onChange({ staysOpen: on })} />
      <Check
        name="cursor"
        checked={cursor === 'end'}
        onCheck={(on) => onChange({ cursor: on ? 'end' : 'start' })}
      />
      <Check name="atOnce" checked={atOnce} onCheck={(on) => onChange({ atOnce: on })} />
      <Check name="menuAccounts" checked={menuAccounts} onCheck={(on) => onChange({ menuAccounts: on })} />
    </div>
  );
}

interface CheckProps {
  name: keyof Preferences;
  checked: boolean;
  onCheck: (on: boolean) => void;
}

function Check({ name, checked, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      <span>
        {t(`prefer_${name}`)} <small>{t(`prefer_${name}_hint`)}</small>
      </span>
    </label>
  );
}
