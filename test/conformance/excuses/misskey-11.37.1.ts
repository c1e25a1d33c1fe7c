import type { Excuse } from '../excuse.ts';

const AUTHORIZE = [
  'IndieAuth client (http client_id)',
  'IndieAuth client (https client_id)',
  'no parameters',
  'no client_id',
  'client_id not a url',
  'IndieAuth client, with Origin header',
];

export const misskey11Excuses: readonly Excuse[] = [
  {
    reason: 'the web client was not built on the recorded server, so it had no pages',
    titles: [
      'pages GET /',
      'pages GET /share',
      'pages GET /miauth/00000000-0000-0000-0000-000000000005',
      'pages GET /auth/whatever',
      ...AUTHORIZE.map((name) => `oauth-authorize ${name}`),
      'oauth-token GET',
      'oauth-unknown GET /oauth/nope',
    ],
  },
];
