import { afterAll, describe, expect, test } from 'vitest';
import { RECORDING_SETS, titleOf } from './cases.ts';
import { openSuite } from './suite.ts';
import { ownTarget } from './target.ts';

/** Some cases need hundreds of calls or large files before them, on a machine that may be busy. */
const TIMEOUT = 60_000;

describe.each(RECORDING_SETS)('%s', async (set) => {
  const suite = await openSuite(set, await ownTarget(set));
  const counts = { passed: 0, excused: 0, failed: 0 };
  afterAll(async () => {
    await suite.close();
    console.log(
      `conformance ${set}: ${counts.passed} passed, ${counts.excused} excused of ${suite.cases.length}`,
    );
  });

  for (const recorded of suite.cases) {
    test(
      titleOf(recorded),
      async () => {
        const outcome = await suite.run(recorded);
        counts[outcome.kind] += 1;
        expect(outcome.kind === 'failed' ? outcome.problems : []).toEqual([]);
      },
      TIMEOUT,
    );
  }
});
