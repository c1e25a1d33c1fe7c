import { afterAll, describe, expect, test } from 'vitest';
import { RECORDING_SETS, titleOf } from './cases.ts';
import { openSuite } from './suite.ts';
import { ownTarget } from './target.ts';

/** Some cases need hundreds of calls or large files before them, on a machine that may be busy. */
const TIMEOUT = 60_000;

const counts = { passed: 0, excused: 0, failed: 0 };

afterAll(() => {
  const all = counts.passed + counts.excused + counts.failed;
  console.log(`conformance: ${counts.passed} passed, ${counts.excused} excused of ${all}`);
});

describe.each(RECORDING_SETS)('%s', async (set) => {
  const suite = await openSuite(set, await ownTarget(set));
  afterAll(suite.close);

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
