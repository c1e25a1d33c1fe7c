import { t } from '../lib/i18n.ts';
import type { Visibility } from '../lib/misskey/notes.ts';
import { Icon } from './Icon.tsx';
import type { OpenMenu } from './Menu.tsx';
import { MenuList } from './MenuList.tsx';
import { visibilities, visibilityIcons } from './visibilities.ts';
import type { VisibilityMenuProps } from './VisibilityMenu.tsx';

/** The visibilities to choose from. */
export function VisibilityChoices({ menu, visibility, onChoose }: VisibilityMenuProps & { menu: OpenMenu }) {
  return (
    <MenuList
      menu={menu}
      align="end"
      items={visibilities.map((id) => ({
        id,
        checked: id === visibility,
        content: <Choice visibility={id} />,
      }))}
      onPick={(picked) => {
        const chosen = visibilities.find((id) => id === picked);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

function Choice({ visibility }: { visibility: Visibility }) {
  return (
    <>
      <Icon name={visibilityIcons[visibility]} />
      <span>
        <b>{t(`visibility_${visibility}`)}</b>
        <small>{t(`visibility_${visibility}_hint`)}</small>
      </span>
    </>
  );
}
