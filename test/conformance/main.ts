import { parseArgs } from 'node:util';
import { RECORDING_SETS, titleOf } from './cases.ts';
import { openSuite } from './suite.ts';
import type { Outcome } from './suite.ts';
import { ownTarget, remoteTarget } from './target.ts';

/**
 * `npm run conformance -- [--url http://localhost:3000 --admin-token …]` replays the recordings against a server;
 * without a URL against our own. A server that is asked over the network gets new users, settings and notes, so it
 * should be one to play with, and fetch OAuth clients from localhost (NODE_ENV=test).
 */
const { values } = parseArgs({ options: { url: { type: 'string' }, 'admin-token': { type: 'string' } } });
const { url, 'admin-token': adminToken } = values;
if (url !== undefined && adminToken === undefined) throw new Error('--url needs --admin-token');

const outcomes: Outcome[] = [];
for (const set of RECORDING_SETS) {
  const target =
    url === undefined ? await ownTarget(set) : remoteTarget(new URL(url).origin, adminToken ?? '');
  const suite = await openSuite(set, target);
  for (const recorded of suite.cases) {
    const outcome = await suite.run(recorded);
    outcomes.push(outcome);
    if (outcome.kind === 'failed')
      console.log(`✗ ${titleOf(recorded)}\n    ${outcome.problems.join('\n    ')}`);
    if (outcome.kind === 'excused') console.log(`- ${titleOf(recorded)}: ${outcome.reason}`);
  }
  await suite.close();
}

const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
console.log(`conformance: ${count('passed')} passed, ${count('excused')} excused of ${outcomes.length}`);
process.exitCode = count('failed') > 0 ? 1 : 0;
