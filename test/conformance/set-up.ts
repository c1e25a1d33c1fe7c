import type { RecordingSet } from './cases.ts';
import type { Lab } from './lab.ts';
import type { UploadPlan } from './request.ts';
import { misskey2025SetUp } from './set-up/misskey-2025.11.1.ts';
import { misskey2025MoreSetUp } from './set-up/misskey-2025.11.1-more.ts';

/** What happened between the recorded requests without being recorded, by the title of the case it precedes. */
export type SetUp = {
  /** Before the first case. */
  start: (lab: Lab) => Promise<void>;
  before: Partial<Record<string, (lab: Lab) => Promise<void>>>;
  uploads: Partial<Record<string, UploadPlan>>;
};

export const SET_UPS: Record<RecordingSet, SetUp> = {
  'misskey-2025.11.1': misskey2025SetUp,
  'misskey-2025.11.1-more': misskey2025MoreSetUp,
};
