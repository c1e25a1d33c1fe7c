import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import storeIds from '../site/store-ids.json' with { type: 'json' };

/** Packs the extension for these browsers, as it goes to their stores; with Firefox's come the sources for its reviewers. */
function zip(browsers: readonly string[]): void {
  for (const stale of packages()) rmSync(stale);
  for (const browser of browsers)
    // What is checked in decides, and no environment: whoever has the sources gets the same bytes.
    execFileSync('wxt', ['zip', '-b', browser, '--mv3'], {
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: storeIds.site ?? '' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  for (const file of packages()) console.log(`${sha256(file)}  ${basename(file)}`);
}

function packages(): string[] {
  return globSync('.output/*.zip').toSorted();
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

zip(process.argv.slice(2));
