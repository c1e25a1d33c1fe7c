import { t, type TextKey } from '../../lib/i18n.ts';
import type { Shortcut } from '../../lib/browser/shortcuts.ts';
import { Button } from '../common/Button.tsx';

interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  onChange: () => void;
}

/** What each does, by its name in the manifest: browsers keep the description of the first one to themselves. */
const texts: Readonly<Partial<Record<string, TextKey>>> = {
  _execute_action: 'commandOpen',
  share_at_once: 'commandAtOnce',
  open_panel: 'commandPanel',
};

/** The manifest suggests no key for these: without one, nobody has taken it. */
const unasked: ReadonlySet<string> = new Set(['open_panel']);

/** The keys as the browser has really bound them, and where to change them. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, key }) => (
          <div key={name}>
            <dt>{texts[name] ? t(texts[name]) : name}</dt>
            <dd>
              {key === '' ? (
                <span class="dim">{unasked.has(name) ? t('shortcutUnset') : t('shortcutNone')}</span>
              ) : (
                <kbd>{key}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={onChange}>{t('shortcutChange')}</Button>
    </>
  );
}
