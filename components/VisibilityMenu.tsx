import { t } from '../lib/i18n.ts';
import type { Visibility } from '../lib/misskey/notes.ts';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import { visibilities, visibilityIcons } from './visibilities.ts';

interface VisibilityMenuProps {
  visibility: Visibility;
  onChoose: (visibility: Visibility) => void;
}

/** Who may see the note. */
export function VisibilityMenu({ visibility, onChoose }: VisibilityMenuProps) {
  const name = t(`visibility_${visibility}`);
  return (
    <Menu
      class="visibility-button"
      align="end"
      label={t('visibilityNow', { visibility: name })}
      face={
        <>
          <Icon name={visibilityIcons[visibility]} />
          {name}
        </>
      }
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
