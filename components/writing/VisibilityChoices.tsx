import { t } from '../../lib/i18n.ts';
import type { Visibility } from '../../lib/misskey/notes.ts';
import { Icon } from '../common/Icon.tsx';
import type { OpenMenu } from '../common/Menu.tsx';
import { MenuList } from '../common/MenuList.tsx';
import { visibilities, visibilityIcons } from '../common/visibilities.ts';
import type { VisibilityMenuProps } from './VisibilityMenu.tsx';

/** The visibilities to choose from. */
export function VisibilityChoices(props: VisibilityMenuProps & { menu: OpenMenu }) {
  const { menu, visibility, target, onChoose } = props;
  const isReply = target?.deed === 'reply';
  return (
    <MenuList
      menu={menu}
      align="end"
      items={visibilities.slice(target ? visibilities.indexOf(target.post.visibility) : 0).map((id) => ({
        id,
        checked: id === visibility,
        content: <Choice visibility={id} isReply={isReply} />,
      }))}
      onPick={(picked) => {
        const chosen = visibilities.find((id) => id === picked);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

function Choice({ visibility, isReply }: { visibility: Visibility; isReply: boolean }) {
  return (
    <>
      <Icon name={visibilityIcons[visibility]} />
      <span>
        <b>{t(`visibility_${visibility}`)}</b>
        <small>
          {isReply && visibility === 'specified'
            ? t('visibility_specified_reply')
            : t(`visibility_${visibility}_hint`)}
        </small>
      </span>
    </>
  );
}
