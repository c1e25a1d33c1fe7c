import { plural, t } from '../../lib/i18n.ts';
import type { PageLink } from '../../lib/page/address/link.ts';
import { Button } from '../common/Button.tsx';
import { plainText } from '../common/plain-text.ts';
import '../styles/offers.css';

interface CleanedLinkProps {
  link: PageLink;
  /** Whether what was taken out of the address is out of it now. */
  isClean: boolean;
  /** Whether the addresses of this site are left as they are; null: that cannot be chosen here. */
  isLeftAlone: boolean | null;
  /** Puts it back, or takes it out again. */
  onSwap: () => void;
  onSite: (isLeftAlone: boolean) => void;
}

/** What was taken out of the address of the page, and the way back. */
export function CleanedLink({
  link: { removed, site },
  isClean,
  isLeftAlone,
  onSwap,
  onSite,
}: CleanedLinkProps) {
  const names = removed.map(plainText).join(', ');
  const isTracked = removed.length > 0;
  const said = isTracked
    ? plural(isClean ? 'trackersRemoved' : 'trackersKept', removed.length)
    : t(isClean ? 'addressTidied' : 'addressKept');
  return (
    <div class="offer">
      <span title={names}>{said}</span>
      {isTracked && <bdi class="dim">{names}</bdi>}
      <Button kind="quiet" onClick={onSwap}>
        {t(isClean ? 'actRestore' : isTracked ? 'actClean' : 'actTidy')}
      </Button>
      {isLeftAlone !== null && (!isClean || isLeftAlone) && (
        <Button kind="quiet" onClick={() => onSite(!isLeftAlone)}>
          {t(isLeftAlone ? 'siteClean' : 'siteKeep', { site: plainText(site) })}
        </Button>
      )}
    </div>
  );
}
