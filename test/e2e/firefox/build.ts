import { execFileSync } from 'node:child_process';
import manifest from '../../../package.json' with { type: 'json' };
import { siteUrl } from '../build.ts';

/** The package that Firefox installs. */
export const packagePath = `.output/${manifest.name}-${manifest.version}-firefox-e2e.zip`;

/** Packs the extension for Firefox once for all its tests, with OAuth. */
export function setup(): void {
  execFileSync('node_modules/.bin/wxt', ['zip', '-b', 'firefox', '--mv3', '--mode', 'e2e'], {
    env: { ...process.env, SITE_URL: siteUrl },
    stdio: 'pipe',
  });
}
