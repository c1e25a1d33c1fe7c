import { useEffect, useState } from 'preact/hooks';
import { currentTab } from '../../lib/browser/tabs.ts';

/** Whether this page is in a private window, where alone what comes from one is seen. null: not known yet. */
export function useIsPrivate(): boolean | null {
  const [isPrivate, setIsPrivate] = useState<boolean | null>(null);
  useEffect(() => void currentTab().then((tab) => setIsPrivate(tab?.private ?? false)), []);
  return isPrivate;
}
