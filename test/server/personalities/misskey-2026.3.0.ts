import { byFirstApp, byMetadata } from '../oauth/client-readers.ts';
import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** Misskey 2026.3.0: a client may describe itself in JSON, and its page is read by another parser (2025.12). */
export const misskey2026March: Personality = {
  ...misskey2025,
  id: 'misskey-2026.3.0',
  version: '2026.3.0',
  oauth: { ...misskey2025.oauth, readers: { html: byFirstApp, json: byMetadata } },
};
