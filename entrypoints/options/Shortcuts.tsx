import { Section } from '../../components/options/OptionsLayout.tsx';
import { Shortcuts as ShortcutList } from '../../components/options/Shortcuts.tsx';
import { openShortcutSettings } from '../../lib/browser/shortcuts.ts';
import { t } from '../../lib/i18n.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The keys that share, where there are keys. One that is switched off is none. */
export function Shortcuts({ atOnce }: { atOnce: boolean }) {
  const keys = useShortcuts().filter(({ name }) => atOnce || name !== 'share_at_once');
  if (keys.length === 0) return null;
  return (
    <Section title={t('shortcuts')}>
      <ShortcutList shortcuts={keys} onChange={() => void openShortcutSettings()} />
    </Section>
  );
}
