import { execFileSync } from 'node:child_process';
import { buildHastily } from '../faults/haste.ts';
import { buildLikeSafari } from './chromium/like-safari.ts';

/** Address that the test build believes its hosted pages to be at. Browsers in tests find it on this computer. */
export const siteUrl = 'https://share.example/';

/** Manifest of the package as it goes to a store. */
export const productionManifest = '.output/chrome-mv3/manifest.json';

/**
 * Builds the extension once for all browser tests, with the development key and with OAuth; as for a store; with a clock
 * that is wound up; and as for Safari.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default
export default function build(): void {
  wxt('--mode', 'e2e');
  wxt('--mode', 'production');
  wxt('--mode', 'e2e', '--browser', 'safari', '--mv3');
  buildHastily();
  buildLikeSafari();
}

function wxt(...options: string[]): void {
  execFileSync('node_modules/.bin/wxt', ['build', ...options], {
    env: { ...process.env, SITE_URL: siteUrl },
    stdio: 'pipe',
  });
}
