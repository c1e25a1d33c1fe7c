import type { Personality } from '../personality.ts';
import { htmlPage } from '../pages/html-page.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** An ordinary web site: every request gets a page, and none of them CORS headers. */
export const webPage: Personality = {
  ...misskey2025,
  id: 'web-page',
  flows: { oauth: false, miauth: false },
  mount: (app) => {
    app.all('*', () => htmlPage('Welcome to our web site'));
  },
};
