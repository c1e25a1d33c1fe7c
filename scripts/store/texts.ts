import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import storeIds from '../../site/store-ids.json' with { type: 'json' };
import { readLocale } from '../locale-files.ts';
import { permissionReasons } from '../permission-reasons.ts';

/** What a picture in a listing shows. */
export type Picture = 'write' | 'post' | 'visibility' | 'posted' | 'signIn';

/** What `store/<language>.json` holds. */
export interface StoreTexts {
  headings: Record<
    'name' | 'summary' | 'description' | 'purpose' | 'permissions' | 'data' | 'remoteCode' | 'reviewers',
    string
  >;
  purpose: string;
  description: string[];
  tagline: string;
  pictures: Record<Picture, string>;
  article: { kicker: string; title: string; by: string; text: string[] };
  /** Somebody's post on another server. */
  post: { name: string; handle: string; text: string; day: string };
  /** Who writes in the pictures, and the name of their server. */
  person: string;
  server: string;
  /** What is written above the article in the pictures. */
  words: string;
  data: Record<
    'yes' | 'authentication' | 'communications' | 'content' | 'history' | 'no' | 'certify' | 'policy',
    string
  >;
  remoteCode: string;
  reviewers: string[];
  noAccount: string;
  /** Permission -> reason; English ones are in docs/permissions.md. */
  permissions?: Record<string, string>;
}

/** The texts for stores in one language. */
export function readStoreTexts(language: string): StoreTexts {
  const file = new URL(`../../store/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as StoreTexts;
}

/** The fields of a listing, as the stores' forms ask for them. */
export function listing(language: string): { name: string; summary: string; description: string } {
  const { extName = '', extDescription = '' } = readLocale(language);
  return {
    name: extName,
    summary: extDescription,
    description: readStoreTexts(language).description.join('\n\n'),
  };
}

/** Why each permission is needed, in one language: permission -> one sentence. */
export function reasonsIn(language: string): Record<string, string> {
  return readStoreTexts(language).permissions ?? permissionReasons();
}

/** What is copied into a listing, as Markdown: one heading for each field. */
export function listingPage(language: string): string {
  const { headings } = readStoreTexts(language);
  const { name, summary, description } = listing(language);
  return chapters([
    [headings.name, name],
    [headings.summary, summary],
    [headings.description, description],
  ]);
}

/** Answers to the forms about privacy and for reviewers, as Markdown. `account`: server, user and password to try it with. */
export function reviewersPage(language: string, account: string | undefined): string {
  const { headings, purpose, data, remoteCode, reviewers, noAccount } = readStoreTexts(language);
  const values = {
    ...readLocale(language),
    version: manifest.version,
    account: account || noAccount,
    source: repositoryOf(storeIds.site) ?? 'https://…/',
    url: `${storeIds.site ?? 'https://…/'}${language === 'en' ? '' : `${language}/`}privacy/`,
  };
  const { yes, authentication, communications, content, history, no, certify, policy } = data;
  return chapters([
    [headings.purpose, purpose],
    [
      headings.permissions,
      list(Object.entries(reasonsIn(language)).map(([name, why]) => `\`${name}\`: ${why}`)),
    ],
    [
      headings.data,
      [yes, list([authentication, communications, content, history]), no, certify, policy].join('\n\n'),
    ],
    [headings.remoteCode, remoteCode],
    [headings.reviewers, list(reviewers)],
  ]).replaceAll(/\{(\w+)\}/g, (hole, key: string) => (values as Record<string, string>)[key] ?? hole);
}

/** Where the sources are, told by the address that GitHub Pages gave to the site; null where that is another. */
export function repositoryOf(site: string | null): string | null {
  const [, owner, name] = /^https:\/\/([\w-]+)\.github\.io\/([\w.-]+)\/$/.exec(site ?? '') ?? [];
  return owner && name ? `https://github.com/${owner}/${name}` : null;
}

function chapters(parts: [heading: string, text: string][]): string {
  return parts.map(([heading, text]) => `# ${heading}\n\n${text}\n`).join('\n');
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
