import { parseArgs } from 'node:util';
import { RECORDING_SETS, titleOf } from './cases.ts';
import { openSuite } from './suite.ts';
import type { Outcome } from './suite.ts';
import { ownTarget, remoteTarget } from './target.ts';

/**
 * `npm run conformance -- [--set misskey-13.14.2] [--url http://localhost:3000 --admin-token …]` replays the recordings against a server;
 * without a URL against our own. A server that is asked over the network gets new users, settings and notes, so it
 * should be one to play with, and fetch OAuth clients from localhost (NODE_ENV=test).
 */
const { values } = parseArgs({
  options: { url: { type: 'string' }, 'admin-token': { type: 'string' }, set: { type: 'string' } },
});
const { url, 'admin-token': adminToken, set: wanted } = values;
if (url !== undefined && adminToken === undefined) throw new Error('--url needs --admin-token');

for (const set of RECORDING_SETS.filter((name) => wanted === undefined || name === wanted)) {
  const target =
    url === undefined ? await ownTarget(set) : remoteTarget(new URL(url).origin, adminToken ?? '');
  const suite = await openSuite(set, target);
  const outcomes: Outcome[] = [];
  for (const recorded of suite.cases) {
    const outcome = await suite.run(recorded);
    outcomes.push(outcome);
    if (outcome.kind === 'failed')
      console.log(`✗ ${titleOf(recorded)}\n    ${outcome.problems.join('\n    ')}`);
    if (outcome.kind === 'excused') console.log(`- ${titleOf(recorded)}: ${outcome.reason}`);
  }
  await suite.close();
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  console.log(
    `conformance ${set}: ${count('passed')} passed, ${count('excused')} excused of ${outcomes.length}`,
  );
  if (count('failed') > 0) process.exitCode = 1;
}
