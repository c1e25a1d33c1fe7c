import type { Excuse } from '../excuse.ts';

export const misskey12Excuses: readonly Excuse[] = [
  {
    reason: 'a bug of the recorded server: a Unicode reaction comes with some custom emoji',
    titles: [
      'streaming login token: main + subNote + reaction',
      'streaming app token full (no read:notifications): main + subNote + reaction',
    ],
  },
  {
    reason: 'not built: nothing a client does depends on it',
    titles: [
      'endpoint notes/create',
      'drive__files__create GET',
      'files GET file url',
      'i__apps login token',
      'users__search-by-username-and-host empty username, app token full',
      'streaming ping, bad JSON, unknown message, application-level ping h',
      'streaming plain GET /streaming (no upgrade)',
    ],
  },
  { reason: 'says what the recording machine was', titles: ['server-info ok'] },
];
