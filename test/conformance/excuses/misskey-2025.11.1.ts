import type { Excuse } from '../excuse.ts';

export const misskey2025Excuses: readonly Excuse[] = [
  {
    reason: 'the server has an administrator already',
    titles: ['admin__accounts__create first admin'],
    onlyElsewhere: true,
  },
];

export const misskey2025MoreExcuses: readonly Excuse[] = [
  {
    reason:
      'two checks a few milliseconds apart both got the token: a race that the other five recordings lost',
    titles: ['miauth-check alice write:notes: check repeated at once (race)'],
  },
  {
    reason: 'recorded after a restart with NODE_ENV=production',
    titles: [
      'oauth-authorize PRODUCTION rule: http client_id',
      'oauth-authorize PRODUCTION rule: https client_id resolving to loopback',
    ],
    onlyElsewhere: true,
  },
];
