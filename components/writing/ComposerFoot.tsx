import type { Account } from '../../lib/accounts/account.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Deed } from '../../lib/share/draft/target.ts';
import { hostOf } from '../common/address.ts';
import { Avatar, ServerIcon } from '../common/Avatar.tsx';
import { Button } from '../common/Button.tsx';
import type { DraftPatch } from './Composer.tsx';
import { IconButton } from '../common/IconButton.tsx';
import { Name } from '../common/Name.tsx';

interface ComposerFootProps {
  account: Account;
  others: readonly Account[];
  cw: string | null;
  localOnly: boolean;
  /** Direct notes cannot be local only. */
  direct: boolean;
  ready: boolean;
  /** What the button does. */
  deed: Deed | 'note';
  onChange: (patch: DraftPatch) => void;
  onPost: () => void;
  onAttach: () => void;
  onExpand: (() => void) | null;
}

/** What can be added to a note, and the button that posts, with the server or the number of accounts it posts to. */
export function ComposerFoot(props: ComposerFootProps) {
  const { account, others, cw, localOnly, direct, onChange, onExpand } = props;
  const host = hostOf(account.origin);
  const posts = account.kind === 'signedIn';
  return (
    <footer class="composer-foot">
      {posts && (
        <>
          <IconButton
            icon="picture"
            label={t(onExpand ? 'attachInTab' : 'attachFiles')}
            onClick={props.onAttach}
          />
          <IconButton
            icon="eyeOff"
            label={t('cw')}
            pressed={cw !== null}
            onClick={() => onChange({ cw: cw === null ? '' : null })}
          />
          <IconButton
            icon={localOnly ? 'rocketOff' : 'rocket'}
            label={direct ? t('localOnlyDirect') : `${t('localOnly')} (${t('localOnly_hint', { host })})`}
            pressed={localOnly}
            disabled={direct}
            onClick={() => onChange({ localOnly: !localOnly })}
          />
        </>
      )}
      {onExpand && <IconButton icon="expand" label={t('openInTab')} onClick={onExpand} />}
      <span class="post-to">
        {others.length === 0 && (
          <span class="where">
            <Avatar account={account} />
            {posts && <ServerIcon account={account} />}
            <Name text={host} />
          </span>
        )}
        <Button kind="main" disabled={!props.ready} onClick={props.onPost} shortcut="Control+Enter">
          {others.length > 0
            ? plural('noteTo', others.length + 1)
            : posts
              ? t(`deed_${props.deed}`)
              : t('openSharePage')}
        </Button>
      </span>
    </footer>
  );
}
