import type { Account } from '../../lib/accounts/account.ts';
import type { Part } from '../../lib/accounts/parts.ts';
import { t } from '../../lib/i18n.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import { permissionOf } from './permission-texts.ts';

interface AccountPermissionsProps {
  account: Account;
  onAllow: (permission: Permission) => void;
}

const parts: readonly Part[] = ['pictures', 'channels', 'reactions'];

/** What its token may do, and what can be allowed in addition. */
export function AccountPermissions({ account, onAllow }: AccountPermissionsProps) {
  return (
    <ul class="permissions" aria-label={t('permissions')}>
      <li aria-hidden="true">{t('permissions')}</li>
      <li>
        <Icon name="check" />
        {t('part_notes')}
      </li>
      {parts.map((part) =>
        account.permissions.includes(permissionOf[part]) ? (
          <li key={part}>
            <Icon name="check" />
            {t(`part_${part}`)}
          </li>
        ) : (
          <li key={part} class="dim">
            {t(`part_${part}`)}
            <Button
              kind="quiet"
              label={`${t('actAllow')}: ${t(`part_${part}`)}`}
              onClick={() => onAllow(permissionOf[part])}
            >
              {t('actAllow')}
            </Button>
          </li>
        ),
      )}
    </ul>
  );
}
