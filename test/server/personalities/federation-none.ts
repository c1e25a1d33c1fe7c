import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** A Misskey 2025.11.1 that does not federate: it refuses to say where its nodeinfo is. */
export const federationNone: Personality = {
  ...misskey2025,
  id: 'federation-none',
  settings: { federation: 'none' },
};
