import { recordedCases } from './cases.ts';
import type { RecordedCase, RecordingSet } from './cases.ts';
import { serveClientPages } from './client-page.ts';
import { excuseFor } from './excused.ts';
import { createLab } from './lab.ts';
import { replay } from './replay.ts';
import { SETS } from './sets.ts';
import type { Target } from './target.ts';

export type Outcome =
  { kind: 'passed' } | { kind: 'excused'; reason: string } | { kind: 'failed'; problems: string[] };

export type Suite = {
  cases: RecordedCase[];
  /** Replays one case. They must be replayed in order, since each builds on those before. */
  run: (recorded: RecordedCase) => Promise<Outcome>;
  close: () => Promise<void>;
};

/** Makes a target ready for the cases of a set. */
export async function openSuite(set: RecordingSet, target: Target): Promise<Suite> {
  const cases = recordedCases(set);
  const clients = await serveClientPages();
  const lab = createLab(target, cases, clients.origin);
  const { setUp } = SETS[set];
  await target.reach(Date.parse(cases[0]?.recordedAt ?? ''));
  await setUp.start(lab);
  return {
    cases,
    run: async (recorded) => outcomeOf(await replay(lab, recorded, setUp), excuseFor(recorded, target)),
    close: async () => {
      await clients.close();
      await target.close();
    },
  };
}

/** An excused case that passes after all has failed, so that the list of excuses stays honest. */
export function outcomeOf(problems: string[], excuse: string | null): Outcome {
  if (problems.length === 0 && excuse === null) return { kind: 'passed' };
  if (problems.length === 0)
    return { kind: 'failed', problems: [`passes, so it needs no excuse: ${excuse}`] };
  return excuse === null ? { kind: 'failed', problems } : { kind: 'excused', reason: excuse };
}
