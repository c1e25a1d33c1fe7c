import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from './unzip.ts';
import { repositoryFiles, workshop } from './workshop.ts';

/** What somebody may have lying about. None of it is anybody else's. */
const strays: [path: string, content: string][] = [
  ['key.pem', 'secret'],
  ['notes.md', 'secret'],
  ['secrets.json', 'secret'],
  ['.env.submit', 'CHROME_REFRESH_TOKEN=secret'],
  ['lib/.env', 'secret'],
  ['lib/token.txt', 'secret'],
  ['site/key.pem', 'secret'],
  ['locales/en.json.orig', 'secret'],
  ['public/icon/icon.xcf', 'secret'],
  ['.output/share-to-misskey-0.0.9-chrome.zip', 'what was packed before'],
];

const today = workshop({ now: '2026-02-03T04:05:06.000Z', timeZone: 'UTC', folder: 'share-to-misskey' });
const later = workshop({ now: '2031-12-31T23:59:00.000Z', timeZone: 'Asia/Tokyo', folder: 'a/b c/checkout' });
const reviewer = workshop({ now: '2040-07-01T12:00:00.000Z', timeZone: 'America/Lima', folder: 'source' });

let packages: Map<string, Buffer>;

beforeAll(() => {
  today.put([...repositoryFiles(), ...strays]);
  packages = today.pack('zip');
});

afterAll(() => {
  for (const each of [today, later, reviewer]) each.close();
});

const namesIn = (kind: string) => [...unzip(packages.get(kind) ?? Buffer.alloc(0)).keys()];

test('there is a package for each store, and the sources', () => {
  expect([...packages.keys()].toSorted()).toEqual(['chrome', 'edge', 'firefox', 'sources']);
});

test('packages are the same to the last byte in another place, on another day', () => {
  expect(later.clock()).toMatch(/^203[12]-/);
  later.put(repositoryFiles());
  const again = later.pack('zip');
  expect(again.size).toBe(packages.size);
  for (const [kind, bytes] of packages) expect(again.get(kind)?.equals(bytes), kind).toBe(true);
});

test('a reviewer with nothing but the sources makes the same package', () => {
  expect(reviewer.clock()).toMatch(/^2040-/);
  reviewer.put(unzip(packages.get('sources') ?? Buffer.alloc(0)));
  const rebuilt = reviewer.pack('build-for-amo');
  expect([...rebuilt.keys()].toSorted()).toEqual(['firefox', 'sources']);
  for (const [kind, bytes] of rebuilt) expect(packages.get(kind)?.equals(bytes), kind).toBe(true);
});

test('Edge and all the others get the package that Chrome gets', () => {
  expect(packages.get('edge')?.equals(packages.get('chrome') ?? Buffer.alloc(0))).toBe(true);
});

test.each(['chrome', 'firefox'])('nothing is in the package for %s but what belongs there', (kind) => {
  const belongs =
    /^(manifest\.json|background\.js|(compose|options|popup|welcome)\.html|_locales\/\w+\/messages\.json|icon\/(\d+\.png|icon\.svg)|chunks\/[\w-]+\.js|assets\/[\w-]+\.css)$/;
  const names = namesIn(kind);
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'background.js', 'popup.html']));
  expect(names.filter((name) => !belongs.test(name))).toEqual([]);
});

test('nothing that lies about is in the sources', () => {
  const names = namesIn('sources');
  expect(names).toEqual(expect.arrayContaining(['package-lock.json', 'lib/commands.ts', 'locales/ja.json']));
  expect(names.filter((name) => strays.some(([path]) => path === name))).toEqual([]);
  expect(packages.get('sources')?.includes('secret')).toBe(false);
});
