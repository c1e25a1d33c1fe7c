import type { Excuse } from '../excuse.ts';

export const misskey12Excuses: readonly Excuse[] = [
  { reason: 'says what the recording machine was', titles: ['server-info ok'] },
];
