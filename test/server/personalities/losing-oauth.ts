import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** Several processes, each with OAuth transactions of its own: the answer to every consent page reaches another. */
export const losingTransactions: Personality = {
  ...misskey2025,
  id: 'losing-oauth',
  oauth: { ...misskey2025.oauth, loses: 'transactions' },
};

/** The same one step later: no code is known to the process that is asked for the token. */
export const losingCodes: Personality = {
  ...misskey2025,
  id: 'losing-oauth-codes',
  oauth: { ...misskey2025.oauth, loses: 'codes' },
};
