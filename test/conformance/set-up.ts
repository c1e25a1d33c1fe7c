import type { Frame } from './cases.ts';
import type { Lab } from './lab.ts';
import type { UploadPlan } from './request.ts';

/** What happened between the recorded requests without being recorded, by the title of the case it precedes. */
export type SetUp = {
  /** Before the first case. */
  start: (lab: Lab) => Promise<void>;
  before: Partial<Record<string, (lab: Lab) => Promise<void>>>;
  uploads: Partial<Record<string, UploadPlan>>;
  /** Whose tokens they did it with; their native ones unless told. */
  actors?: Actors;
  /** What others did while a stream was open, where its recording does not say. */
  actions?: Partial<Record<string, readonly Frame[]>>;
};

/** The tokens of those who do something while a stream is open. */
export type Actors = { alice: string; bob: string };
