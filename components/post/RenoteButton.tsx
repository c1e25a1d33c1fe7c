import { t } from '../../lib/i18n.ts';
import type { Reach } from '../../lib/share/draft/reach.ts';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import { visibilityIcons } from '../common/visibilities.ts';

interface RenoteButtonProps {
  reach: Reach;
  disabled: boolean;
  onClick: () => void;
}

/** Renotes, and says to whom. */
export function RenoteButton({ reach: { visibility, localOnly }, disabled, onClick }: RenoteButtonProps) {
  return (
    <Button kind="main" disabled={disabled} onClick={onClick}>
      <Icon name={visibilityIcons[visibility]} />
      {t('renoteAs', { visibility: t(`visibility_${visibility}`) })}
      {localOnly && <Icon name="rocketOff" />}
    </Button>
  );
}
