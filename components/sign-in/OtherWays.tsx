import { t } from '../../lib/i18n.ts';
import type { Way } from '../../lib/misskey/server.ts';
import { Door } from '../common/Door.tsx';

interface OtherWaysProps {
  host: string;
  found: { ways: readonly Way[] };
  onWay: (way: Way) => void;
}

/** The ways to a token beside the best one, each with what to know about it. */
export function OtherWays({ host, found, onWay }: OtherWaysProps) {
  const others = found.ways.slice(1);
  if (others.length === 0) return null;
  return (
    <details class="other-ways">
      <summary>{t('otherWays')}</summary>
      <ul>
        {others.map((way) => (
          <li key={way}>
            <Door text={t(`way_${way}`)} onClick={() => onWay(way)}>
              {t(`way_${way}_hint`, { host })}
            </Door>
          </li>
        ))}
      </ul>
    </details>
  );
}
