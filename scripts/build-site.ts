import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirectUris, type StoreIds } from '../site/redirect-uris.ts';
import {
  fill,
  fillEach,
  readTemplate,
  readTexts,
  siteLanguages,
  type PageName,
  type SiteLanguage,
} from '../site/render.ts';
import { parseSiteUrl } from '../site/site-url.ts';
import storeIds from '../site/store-ids.json' with { type: 'json' };

/** Where and for whom the pages are built. */
export interface SiteOptions {
  siteUrl: string;
  ids: StoreIds;
  outDir: string;
  /** For test builds: a sign-in may come back to these too. */
  extraRedirectUris?: readonly string[];
}

const repository = join(import.meta.dirname, '..');

const assets = {
  'site.css': 'site/site.css',
  'icon.png': 'public/icon/128.png',
  'icon.svg': 'public/icon/icon.svg',
};

/** Its home page is at the very address of the site, and so the client_id page. */
const rootLanguage = 'en';

/** Writes the client_id page, the end of a sign-in and the privacy policy, with all they need, to `outDir`. */
export function buildSite({ siteUrl, ids, outDir, extraRedirectUris = [] }: SiteOptions): void {
  const site = parseSiteUrl(siteUrl);
  const redirects = redirectLinks([...redirectUris(ids), ...extraRedirectUris]);
  for (const language of siteLanguages) {
    writePage(outDir, site, language, 'home', language === rootLanguage ? redirects : '');
    writePage(outDir, site, language, 'privacy');
  }
  writePage(outDir, site, rootLanguage, 'signedIn', readTemplate('no-index'));
  for (const [name, source] of Object.entries(assets)) cpSync(join(repository, source), join(outDir, name));
}

function redirectLinks(uris: readonly string[]): string {
  return fillEach(
    readTemplate('redirect-uri'),
    uris.map((uri) => ({ uri })),
  );
}

function writePage(outDir: string, site: string, language: SiteLanguage, name: PageName, head = ''): void {
  const folder = join(outDir, pathOf(language, name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), pageOf(site, language, name, head));
}

/** One page inside the frame that all share. */
function pageOf(site: string, language: SiteLanguage, name: PageName, head: string): string {
  const texts = readTexts(language);
  return fill(readTemplate('frame'), {
    ...texts.common,
    ...texts[name],
    site,
    head,
    lang: language,
    homeUrl: site + pathOf(language, 'home'),
    privacyUrl: site + pathOf(language, 'privacy'),
    languages: languageLinks(site, language, name),
    main: name === 'signedIn' ? signedInMessages() : fill(readTemplate(name), texts[name]),
  });
}

/** Every language at once: nothing tells which one the user reads. */
function signedInMessages(): string {
  return fillEach(
    readTemplate('signed-in'),
    siteLanguages.map((code) => ({ code, ...readTexts(code).signedIn })),
  );
}

/** The same page in the other languages; from the end of a sign-in, the home page in all of them. */
function languageLinks(site: string, language: SiteLanguage, name: PageName): string {
  const target = name === 'signedIn' ? 'home' : name;
  const links = siteLanguages.map((code) => {
    const template = code === language && target === name ? 'language-current' : 'language';
    const url = site + pathOf(code, target);
    return fill(readTemplate(template), { code, url, name: readTexts(code).common['language'] ?? code });
  });
  return links.join('');
}

function pathOf(language: SiteLanguage, name: PageName): string {
  const folders = { home: '', privacy: 'privacy/', signedIn: 'signed-in/' };
  return (language === rootLanguage ? '' : `${language}/`) + folders[name];
}

/** Builds the site that is published, for the address that the environment says, else for the one on record. */
function main(): void {
  const siteUrl = parseSiteUrl(process.env['SITE_URL'] ?? storeIds.site ?? undefined);
  const outDir = join(repository, '.output/site');
  rmSync(outDir, { recursive: true, force: true });
  buildSite({ siteUrl, ids: storeIds, outDir });
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
