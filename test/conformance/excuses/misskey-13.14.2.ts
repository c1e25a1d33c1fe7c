import type { Excuse } from '../excuse.ts';
import { lateFrames } from './late-frames.ts';

export const misskey13Excuses: readonly Excuse[] = [lateFrames];
