import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './check.ts';

interface Counts {
  passed: number;
  failed: number;
}

/** Runs a test runner, shows what it says, and reads its counts from the report it leaves. */
function runSuite(
  name: string,
  command: string[],
  report: string,
  count: (report: unknown) => Counts,
): Counts {
  console.log(`\n— ${name}`);
  rmSync(report, { force: true });
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    const counts = count(JSON.parse(readFileSync(report, 'utf8')));
    // A runner that fails without a failed test (a broken set-up, say) has failed all the same.
    return status === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  } catch (error) {
    console.log(`${name} left no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** The projects of vitest.config.ts whose name is `project`; `!name`: all but that. */
function runVitest(name: string, project: string, report: string): Counts {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runSuite(name, ['vitest', 'run', `--project=${project}`, ...reporters], report, countVitest);
}

function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(report: unknown): Counts {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  // What passes only at the second try has failed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

mkdirSync('test-results', { recursive: true });
const suites = [
  runChecks(),
  runVitest('unit and conformance', '!firefox', 'test-results/vitest.json'),
  runSuite('Chromium', ['playwright', 'test'], 'test-results/chromium.json', countPlaywright),
  runVitest('Firefox', 'firefox', 'test-results/firefox.json'),
];
const sum = (key: keyof Counts) => suites.reduce((total, counts) => total + counts[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
