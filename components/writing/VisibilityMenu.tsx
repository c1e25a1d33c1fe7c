import { t } from '../../lib/i18n.ts';
import type { Visibility } from '../../lib/misskey/notes.ts';
import type { Target } from '../../lib/share/draft/target.ts';
import { Icon } from '../common/Icon.tsx';
import { lazily } from '../common/lazily.tsx';
import { Menu } from '../common/Menu.tsx';
import { visibilityIcons } from '../common/visibilities.ts';

const VisibilityChoices = lazily('VisibilityChoices', () => import('./VisibilityChoices.tsx'));

export interface VisibilityMenuProps {
  visibility: Visibility;
  /** The post that the note answers or quotes: no note beside it goes to more people. */
  target: Target | null;
  onChoose: (visibility: Visibility) => void;
}

/** Who may see the note. */
export function VisibilityMenu(props: VisibilityMenuProps) {
  const { visibility } = props;
  const name = t(`visibility_${visibility}`);
  return (
    <Menu
      class="visibility-button"
      label={t('visibilityNow', { visibility: name })}
      face={
        <>
          <Icon name={visibilityIcons[visibility]} />
          {name}
        </>
      }
    >
      {(menu) => <VisibilityChoices {...{ ...props, menu }} />}
    </Menu>
  );
}
