import { execFileSync } from 'node:child_process';

interface Check {
  name: string;
  command: string[];
}

/** What has to hold before any test runs. */
const checks: Check[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'nothing unused', command: ['knip'] },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'size of the popup', command: ['node', 'scripts/popup-size.ts', '.output/chrome-mv3'] },
];

/** Runs every check, prints what fails, and counts. */
export function runChecks(): { passed: number; failed: number } {
  const failures = checks.filter(({ name, command: [program = '', ...args] }) => {
    try {
      execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
      console.log(`✓ ${name}`);
      return false;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      console.log(`✗ ${name}\n${stdout}${stderr}`);
      return true;
    }
  });
  return { passed: checks.length - failures.length, failed: failures.length };
}

if (import.meta.main) process.exitCode = runChecks().failed === 0 ? 0 : 1;
