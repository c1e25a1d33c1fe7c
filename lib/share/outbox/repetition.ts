import { after } from '../../browser/timer.ts';
import type { ShareEvent } from './step.ts';

/**
 * ms in which the very same request may be begun again: misskey.io answers it with the same note for 60 s, and the last
 * one may be on its way for 25.
 */
const window = 30_000;
/** ms between two of them; a note is in the making there for some seconds. */
const pause = 3000;

/**
 * Asks until it is known what became of a note, at a server that answers the very same request of the same user with
 * the same note. `send` makes that request, while it is still what is asked: were the first one lost on its way, a
 * repetition would make the note. Resolves with what the first one came to if none of them made it clear.
 */
export async function repeated(
  send: () => Promise<ShareEvent>,
  isStillAsked: () => Promise<boolean>,
): Promise<ShareEvent> {
  const isOpen = stopwatch();
  const first = await send();
  if (first.type !== 'lost' || first.plain) return first;
  for (await after(pause); isOpen() && (await isStillAsked()); await after(pause)) {
    const again = await send();
    // Whatever else is said now is not about the first request.
    if (again.type === 'arrived') return again;
  }
  return first;
}

/** Whether it is still in time. One clock stands still while the computer sleeps, the other may be moved: both count. */
function stopwatch(): () => boolean {
  const [began, ticked] = [Date.now(), performance.now()];
  return () => {
    const passed = Date.now() - began;
    return passed >= 0 && Math.max(passed, performance.now() - ticked) < window;
  };
}
