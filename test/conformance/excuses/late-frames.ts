import type { Excuse } from '../excuse.ts';

/** Misskey tells of what nobody has read after two seconds, so some of it came into the session after its own. */
export const lateFrames: Excuse = {
  reason: 'what came here late belongs to the session before',
  titles: [
    'streaming app token write:notes only: main + mention',
    'streaming app token none: main + mention',
  ],
};
