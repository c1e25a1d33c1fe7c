import type { Lab } from './lab.ts';
import type { UploadPlan } from './request.ts';

/** What happened between the recorded requests without being recorded, by the title of the case it precedes. */
export type SetUp = {
  /** Before the first case. */
  start: (lab: Lab) => Promise<void>;
  before: Partial<Record<string, (lab: Lab) => Promise<void>>>;
  uploads: Partial<Record<string, UploadPlan>>;
};
