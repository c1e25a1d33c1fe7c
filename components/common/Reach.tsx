import { t } from '../../lib/i18n.ts';
import type { Visibility } from '../../lib/misskey/notes.ts';
import { Icon } from './Icon.tsx';
import { visibilityIcons } from './visibilities.ts';
import '../styles/reach.css';

interface ReachProps {
  visibility: Visibility;
  localOnly: boolean;
}

/** How far a note goes. */
export function Reach({ visibility, localOnly }: ReachProps) {
  return (
    <p class="reach">
      <span>
        <Icon name={visibilityIcons[visibility]} />
        {t(`visibility_${visibility}`)}
      </span>
      {localOnly && (
        <span>
          <Icon name="rocketOff" />
          {t('localOnly')}
        </span>
      )}
    </p>
  );
}
