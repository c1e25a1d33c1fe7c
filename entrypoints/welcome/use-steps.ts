import { useEffect, useState } from 'preact/hooks';
import { useWatchedRecords } from '../../components/common/use-records.ts';
import { isOnToolbar, onToolbarChange } from '../../lib/browser/toolbar.ts';
import { entries } from '../../lib/share/outbox/entries.ts';

/** Whether a note was posted from here since this page is open: what became of notes is not kept for long. */
export function useTried(): boolean {
  const [tried, setTried] = useState(false);
  const sent = useWatchedRecords(entries);
  useEffect(() => {
    if (sent?.some(({ state }) => state.is === 'posted')) setTried(true);
  }, [sent]);
  return tried;
}

/** Whether the button is in sight; looked up anew also when the person comes back from the browser's own menus. */
export function usePinned(): boolean {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    const look = () => void isOnToolbar().then(setPinned);
    look();
    addEventListener('focus', look);
    const end = onToolbarChange(look);
    return () => {
      removeEventListener('focus', look);
      end();
    };
  }, []);
  return pinned;
}
