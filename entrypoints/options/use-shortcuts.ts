import { useEffect, useState } from 'preact/hooks';
import { shortcuts, type Shortcut } from '../../lib/browser/shortcuts.ts';

/** The keys, read anew whenever the person comes back from changing them. Empty where there are none. */
export function useShortcuts(): Shortcut[] {
  const [keys, setKeys] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void shortcuts().then(setKeys);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return keys;
}
