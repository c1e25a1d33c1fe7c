import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Credit } from '../../lib/page/text/beginning.ts';
import type { Preferences } from '../../lib/share/draft/preferences.ts';
import '../styles/check.css';

interface PostingPreferencesProps {
  preferences: Preferences;
  /** Whether this browser has notifications. */
  canNotify: boolean;
  onChange: (choice: Partial<Preferences>) => void;
}

/** ms the delay lasts when it is on. */
const someSeconds = 5000;

/** How posting goes on this computer, whatever the account. */
export function PostingPreferences({ preferences, canNotify, onChange }: PostingPreferencesProps) {
  const { delay, staysOpen, cursor, credit, atOnce, remembersShared, menuAccounts } = preferences;
  return (
    <div class="preferences">
      <Check name="delay" checked={delay > 0} onCheck={(on) => onChange({ delay: on ? someSeconds : 0 })} />
      <Check name="staysOpen" checked={staysOpen} onCheck={(on) => onChange({ staysOpen: on })} />
      <Check
        name="cursor"
        checked={cursor === 'end'}
        onCheck={(on) => onChange({ cursor: on ? 'end' : 'start' })}
      />
      <CreditChoice credit={credit} onChoose={(chosen) => onChange({ credit: chosen })} />
      <Check
        name="remembersShared"
        checked={remembersShared}
        onCheck={(on) => onChange({ remembersShared: on })}
      />
      <Check
        name="atOnce"
        hint={canNotify ? t('prefer_atOnce_hint') : t('prefer_atOnce_quietly')}
        checked={atOnce}
        onCheck={(on) => onChange({ atOnce: on })}
      />
      <Check name="menuAccounts" checked={menuAccounts} onCheck={(on) => onChange({ menuAccounts: on })} />
    </div>
  );
}

const credits = ['off', 'ask', 'on'] as const;

function CreditChoice({ credit, onChoose }: { credit: Credit; onChoose: (credit: Credit) => void }) {
  const id = useId();
  return (
    <div class="default">
      <label for={id}>
        {t('prefer_credit')} <small>{t('prefer_credit_hint')}</small>
      </label>
      <span class="select plain">
        <select
          id={id}
          value={credit}
          onChange={({ currentTarget: { value } }) => {
            const chosen = credits.find((other) => other === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {credits.map((other) => (
            <option key={other} value={other}>
              {t(`credit_${other}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

interface CheckProps {
  name: keyof Preferences;
  hint?: string;
  checked: boolean;
  onCheck: (on: boolean) => void;
}

function Check({ name, hint = t(`prefer_${name}_hint`), checked, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      <span>
        {t(`prefer_${name}`)} <small>{hint}</small>
      </span>
    </label>
  );
}
