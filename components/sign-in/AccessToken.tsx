import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Part } from '../../lib/accounts/parts.ts';
import { t } from '../../lib/i18n.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import { Button } from '../common/Button.tsx';
import { permissionOf, permissionTexts } from '../options/permission-texts.ts';

interface AccessTokenProps {
  host: string;
  found: { tokenPage: string };
  parts: readonly Part[];
  /** Receives the field: nobody keeps what is in it. */
  token: RefObject<HTMLInputElement | null>;
  onBack: () => void;
  /** What is wrong with what was pasted: said beside it. */
  children: ComponentChildren;
}

/** A token made by hand: where, with which permissions, and where to paste it. */
export function AccessToken({ host, found, parts, token, onBack, children }: AccessTokenProps) {
  const id = useId();
  useEffect(() => token.current?.focus(), [token]);
  const permissions: Permission[] = [
    'read:account',
    'write:notes',
    ...parts.map((part) => permissionOf[part]),
  ];
  return (
    <div class="access-token">
      <ol>
        <li>
          <a href={found.tokenPage} target="_blank" rel="noreferrer">
            {t('tokenPage', { host })}
          </a>
        </li>
        <li>
          {t('tokenTick')}
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>{t(permissionTexts[permission])}</li>
            ))}
          </ul>
        </li>
        <li>
          <label for={id}>{t('tokenPaste')}</label>
          <input ref={token} id={id} type="password" autocomplete="off" spellcheck={false} required />
        </li>
      </ol>
      {children}
      <button type="submit" class="button main wide">
        {t('signIn')}
      </button>
      <Button kind="quiet" onClick={onBack}>
        {t('actBack')}
      </Button>
    </div>
  );
}
