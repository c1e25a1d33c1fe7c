import type { RecordedCase } from './cases.ts';
import { titleOf } from './cases.ts';
import { SETS } from './sets.ts';
import type { Target } from './target.ts';

/** The reason a case is excused for, or null. */
export function excuseFor(recorded: RecordedCase, target: Target): string | null {
  const title = titleOf(recorded);
  const counting = SETS[recorded.set].excuses.filter(({ onlyElsewhere }) => !onlyElsewhere || !target.own);
  return counting.find(({ titles }) => titles.includes(title))?.reason ?? null;
}

/** Recordings of another form than request and answer, and why they are not replayed. */
export const NOT_REPLAYED: Record<string, string> = {
  'misskey-2025.11.1-more/browser-flows.json':
    'notes on clicks in a browser; pages.test.ts holds the pages to them',
  'misskey-2025.11.1-more/browser-identity-flows.json': 'notes on launchWebAuthFlow: a matter of the browser',
  'misskey-2025.11.1-more/cors-real-chromium-no-host-permissions.json':
    'what Chromium makes of the CORS headers, which every replayed case compares',
  'misskey-2025.11.1-more/streaming.json':
    'the same session as in misskey-2025.11.1/streaming.json, without its requests',
};
