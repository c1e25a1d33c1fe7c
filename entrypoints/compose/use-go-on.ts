import { useEffect } from 'preact/hooks';
import { call } from '../../lib/call.ts';

/**
 * Has the background go on with all that waits: now that a page is open, and whenever the network is back. `isShown`:
 * not before the page is on the screen, since a full outbox takes a while to read.
 */
export function useGoOn(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const goOn = () => void call('goOn');
    goOn();
    // Chromium's worker never hears of this.
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, [isShown]);
}
