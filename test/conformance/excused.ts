import type { RecordedCase, RecordingSet } from './cases.ts';
import { titleOf } from './cases.ts';
import type { Target } from './target.ts';

type Excuse = { set: RecordingSet; title: string; reason: string };

/** Cases that no replay can be sure to meet. One that passes after all fails the suite. */
const ALWAYS: Excuse[] = [
  {
    set: 'misskey-2025.11.1-more',
    title: 'miauth-check alice write:notes: check repeated at once (race)',
    reason:
      'two checks a few milliseconds apart both got the token: a race that the other five recordings lost',
  },
];

/** Cases that only our own server, in our own process, can be made ready for. */
const ELSEWHERE: Excuse[] = [
  {
    set: 'misskey-2025.11.1',
    title: 'admin__accounts__create first admin',
    reason: 'the server has an administrator already',
  },
  ...['http client_id', 'https client_id resolving to loopback'].map((rule): Excuse => ({
    set: 'misskey-2025.11.1-more',
    title: `oauth-authorize PRODUCTION rule: ${rule}`,
    reason: 'recorded after a restart with NODE_ENV=production',
  })),
];

/** The reason a case is excused for, or null. */
export function excuseFor(recorded: RecordedCase, target: Target): string | null {
  const title = titleOf(recorded);
  const excuses = target.own ? ALWAYS : [...ALWAYS, ...ELSEWHERE];
  return excuses.find((excuse) => excuse.set === recorded.set && excuse.title === title)?.reason ?? null;
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
