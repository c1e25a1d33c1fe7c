import { execFileSync } from 'node:child_process';
import { buildHastily } from '../faults/haste.ts';

/** Address that the test build believes its hosted pages to be at. Browsers in tests find it on this computer. */
export const siteUrl = 'https://share.example/';

/** Manifest of the package as it goes to a store. */
export const productionManifest = '.output/chrome-mv3/manifest.json';

/**
 * Builds the extension once for all browser tests, with the development key and with OAuth; as for a store; and with a
 * clock that is wound up.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default
export default function build(): void {
  for (const mode of ['e2e', 'production'])
    execFileSync('node_modules/.bin/wxt', ['build', '--mode', mode], {
      env: { ...process.env, SITE_URL: siteUrl },
      stdio: 'pipe',
    });
  buildHastily();
}
