import { execFileSync } from 'node:child_process';

/** Address that the test build believes its hosted pages to be at. Browsers in tests find it on this computer. */
export const siteUrl = 'https://share.example/';

/** Builds the extension once for all browser tests: with the development key, and with OAuth switched on. */
export default function build(): void {
  execFileSync('node_modules/.bin/wxt', ['build', '--mode', 'e2e'], {
    env: { ...process.env, SITE_URL: siteUrl },
    stdio: 'pipe',
  });
}
