import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, type SiteOptions } from '../../../scripts/build-site.ts';
import type { StoreIds } from '../../../site/redirect-uris.ts';
import storeIds from '../../../site/store-ids.json' with { type: 'json' };

/** An address below a path, as GitHub Pages gives it to a repository. */
export const siteUrl = 'https://owner.github.io/share-to-misskey/';

/** Ids as they are once every store has given one. */
export const allIds: StoreIds = {
  ...storeIds,
  chrome: 'a'.repeat(32),
  edge: 'b'.repeat(32),
  opera: 'c'.repeat(32),
};

/** Every file of a freshly built site, by its path. */
export function builtSite(options: Partial<SiteOptions> = {}): Map<string, string> {
  const outDir = mkdtempSync(join(tmpdir(), 'site-'));
  buildSite({ siteUrl, ids: allIds, outDir, ...options });
  const files = readAll(outDir);
  rmSync(outDir, { recursive: true });
  return files;
}

function readAll(outDir: string): Map<string, string> {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(outDir.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** The pages of that site alone. */
export function builtPages(options: Partial<SiteOptions> = {}): [path: string, html: string][] {
  return [...builtSite(options)].filter(([path]) => path.endsWith('.html'));
}
