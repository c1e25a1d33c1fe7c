import type { Personality } from '../personality.ts';
import { misskey12 } from './misskey-12.119.2.ts';

/** Misskey 12.112.1 to 12.117: Accept on the MiAuth page does nothing, so no session is ever granted. */
export const misskey12Broken: Personality = {
  ...misskey12,
  id: 'misskey-12.115.0',
  version: '12.115.0',
  miauthPage: { ...misskey12.miauthPage, isBroken: true },
};
