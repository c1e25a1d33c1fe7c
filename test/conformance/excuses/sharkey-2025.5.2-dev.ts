import type { Excuse } from '../excuse.ts';

export const sharkey2025Excuses: readonly Excuse[] = [
  {
    reason: 'not built: of the Mastodon API only the sign-in is, and the extension calls none of it',
    titles: [
      'mastodon-api POST /api/v1/statuses',
      'mastodon-api GET /api/v1/instance',
      'mastodon-api GET /api/v2/instance',
    ],
  },
];
