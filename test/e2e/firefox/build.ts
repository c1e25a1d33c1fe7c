import { execFileSync } from 'node:child_process';
import { siteUrl } from '../build.ts';

/** Packs the extension for Firefox once for all its tests, with OAuth. */
export function setup(): void {
  execFileSync('node', ['test/e2e/firefox/pack.ts'], {
    env: { ...process.env, SITE_URL: siteUrl },
    stdio: 'pipe',
  });
}
