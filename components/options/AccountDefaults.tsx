import { useId } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import { hostOf } from '../common/address.ts';
import { Icon } from '../common/Icon.tsx';
import { visibilities, visibilityIcons } from '../common/visibilities.ts';
import '../styles/check.css';

/** What a person can change about an account. */
export type AccountChoice = Partial<
  Pick<Account, 'visibility' | 'localOnly' | 'reactionAcceptance' | 'template'>
>;

interface AccountDefaultsProps {
  account: Account;
  acceptsReactions: boolean;
  onChange: (choice: AccountChoice) => void;
}

/** Where its notes go unless said otherwise, and what reactions they accept. */
export function AccountDefaults({ account, acceptsReactions, onChange }: AccountDefaultsProps) {
  const { localOnly } = account;
  return (
    <div class="defaults">
      <DefaultVisibility {...{ account, onChange }} />
      {acceptsReactions && <Reactions {...{ account, onChange }} />}
      <label class="check">
        <input
          type="checkbox"
          checked={localOnly}
          onChange={({ currentTarget: { checked } }) => onChange({ localOnly: checked })}
        />
        <Icon name={localOnly ? 'rocketOff' : 'rocket'} />
        <span>
          {t('localOnly')} <small>{t('localOnly_hint', { host: hostOf(account.origin) })}</small>
        </span>
      </label>
    </div>
  );
}

type ChoiceProps = Pick<AccountDefaultsProps, 'account' | 'onChange'>;

function DefaultVisibility({ account: { visibility }, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="default">
      <label for={id}>{t('defaultVisibility')}</label>
      <span class="select">
        <Icon name={visibilityIcons[visibility]} />
        <select
          id={id}
          value={visibility}
          onChange={({ currentTarget: { value } }) => {
            const chosen = visibilities.find((other) => other === value);
            if (chosen) onChange({ visibility: chosen });
          }}
        >
          {visibilities.map((other) => (
            <option key={other} value={other}>
              {t(`visibility_${other}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

const acceptances = ['nonSensitiveOnly', 'likeOnly'] as const;

function Reactions({ account: { reactionAcceptance }, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="default">
      <label for={id}>{t('reactionAcceptance')}</label>
      <span class="select plain">
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value={reactionAcceptance ?? 'all'}
          onChange={({ currentTarget: { value } }) =>
            onChange({ reactionAcceptance: acceptances.find((other) => other === value) ?? null })
          }
        >
          <option value="all">{t('reactions_all')}</option>
          {acceptances.map((other) => (
            <option key={other} value={other}>
              {t(`reactions_${other}`)}
            </option>
          ))}
        </select>
      </span>
      <small id={`${id}-hint`}>{t('reactionAcceptance_hint')}</small>
    </div>
  );
}
