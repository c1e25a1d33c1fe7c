import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildSite } from '../../../scripts/build-site.ts';
import { redirectUris } from '../../../site/redirect-uris.ts';
import ids from '../../../site/store-ids.json' with { type: 'json' };
import { siteUrl } from '../build.ts';
import { answer } from './pages.ts';
import type { Site } from './web.ts';

/** The project's own pages, as they are published. */
export interface HostedSite {
  host: string;
  serve: Site;
  /** From now on every page is missing. */
  takeDown: () => void;
  remove: () => void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Builds them, with the redirect address of the test build among the others. */
export function buildHostedSite(): HostedSite {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const known = redirectUris(ids);
  const extraRedirectUris = redirectUris(ids, { development: true }).filter((uri) => !known.includes(uri));
  buildSite({ siteUrl, ids, outDir: folder, extraRedirectUris });
  let served = true;
  return {
    host: new URL(siteUrl).host,
    serve: ({ pathname }) => {
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      return served && extname(path) in types
        ? answer(readFileSync(join(folder, path)), types[extname(path)] ?? '')
        : new Response(null, { status: 404 });
    },
    takeDown: () => {
      served = false;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
