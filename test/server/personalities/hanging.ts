import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** Takes every connection and never answers. */
export const hanging: Personality = {
  ...misskey2025,
  id: 'hanging',
  flows: { oauth: false, miauth: false },
  mount: (app) => {
    app.all('*', () => new Promise<Response>(() => undefined));
  },
};
