import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headings, rowsUnder } from '../../scripts/permission-reasons.ts';
import storeIds from '../../site/store-ids.json' with { type: 'json' };
import { lint } from './lint.ts';
import { unzip } from './unzip.ts';
import { repositoryFiles, workshop } from './workshop.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  commands: Record<string, unknown>;
  incognito: string;
  minimum_chrome_version?: string;
  content_security_policy: { extension_pages: string };
  background: { service_worker?: string; scripts?: string[] };
  browser_specific_settings?: {
    safari?: { strict_min_version: string };
    gecko: { strict_min_version: string; data_collection_permissions: Record<string, string[]> };
    gecko_android: { strict_min_version: string };
  };
}

const named = (heading: string) =>
  rowsUnder(heading)
    .map(([name = '']) => name)
    .toSorted();
const paired = (heading: string) =>
  Object.fromEntries(rowsUnder(heading).map(([name, value]) => [name, value]));

const stores = ['chrome', 'edge', 'firefox'];

/** All that a manifest holds. Another key may ask for something, or open a door: it is to be explained first. */
const keys = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'icons',
  'permissions',
  'optional_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'action',
  'background',
  'commands',
  'incognito',
  'options_ui',
];
const chromium = ['minimum_chrome_version', 'side_panel'];
const keysOfStore: Record<string, string[]> = {
  chrome: chromium,
  edge: chromium,
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

const place = workshop({ now: '2026-02-03T04:05:06.000Z', timeZone: 'UTC', folder: 'manifests' });
let packages: Map<string, Buffer>;

beforeAll(() => {
  place.put(repositoryFiles());
  packages = place.pack('zip');
});

afterAll(() => place.close());

function manifestOf(store: string): Manifest {
  const files = unzip(packages.get(store) ?? Buffer.alloc(0));
  return JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
}

function safariManifest(): Manifest {
  return JSON.parse(place.build('build:safari')('safari-mv3/manifest.json')) as Manifest;
}

/** What the packages for all stores have together. */
const all = (part: (manifest: Manifest) => string[]) => new Set(stores.map(manifestOf).flatMap(part));

test('every permission, host and key of any browser is explained, and nothing else', () => {
  expect(new Set(named('At install'))).toEqual(all(({ permissions }) => permissions));
  expect(new Set(named('When it is needed'))).toEqual(
    all((manifest) => [...manifest.optional_permissions, ...manifest.optional_host_permissions]),
  );
  expect(new Set(named('Keys'))).toEqual(all(({ commands }) => Object.keys(commands)));
});

describe.each(stores)('what the package for %s asks for is explained', (store) => {
  test('what its pages may load and reach', () => {
    const policy = manifestOf(store).content_security_policy.extension_pages;
    const directives = policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2));
    expect(paired('What its pages may load and reach')).toEqual(Object.fromEntries(directives));
  });

  test('nothing is in its manifest but what is held to account here', () => {
    const { [store]: own = [] } = keysOfStore;
    expect(Object.keys(manifestOf(store)).toSorted()).toEqual([...keys, ...own].toSorted());
  });
});

test('the data that Firefox asks for is explained', () => {
  const data = manifestOf('firefox').browser_specific_settings?.gecko.data_collection_permissions;
  expect(named('Data, as Firefox asks for it')).toEqual(data?.['optional']?.toSorted());
  // Nothing is asked for before a person has read what it is.
  expect(data?.['required']).toEqual(['none']);
});

test('which browsers, and private windows, are explained', () => {
  const [chrome, firefox] = [manifestOf('chrome'), manifestOf('firefox')];
  expect(paired('Which browsers, and private windows')).toEqual({
    minimum_chrome_version: chrome.minimum_chrome_version,
    'gecko.strict_min_version': firefox.browser_specific_settings?.gecko.strict_min_version,
    'gecko_android.strict_min_version': firefox.browser_specific_settings?.gecko_android.strict_min_version,
    'safari.strict_min_version': safariManifest().browser_specific_settings?.safari?.strict_min_version,
    incognito: chrome.incognito,
  });
  expect(firefox.incognito).toBe(chrome.incognito);
});

test('Safari is asked for the same, but what it does not know', () => {
  const { minimum_chrome_version: _, ...chrome } = manifestOf('chrome');
  const { permissions, optional_permissions, background, commands, ...safari } = safariManifest();
  const { open_panel: _panel, ...otherCommands } = chrome.commands;
  expect(permissions).toEqual(chrome.permissions.filter((name) => !['identity', 'sidePanel'].includes(name)));
  expect(optional_permissions).toEqual([]);
  expect(background).toEqual(chrome.background);
  expect(commands).toEqual(otherCommands);
  for (const key of ['content_security_policy', 'optional_host_permissions'] as const)
    expect(safari[key]).toEqual(chrome[key]);
  expect(Object.keys(safari)).not.toContain('minimum_chrome_version');
});

test('Firefox has an id of ours and a background that it can run', () => {
  const { browser_specific_settings, background } = manifestOf('firefox');
  expect(browser_specific_settings?.gecko).toMatchObject({ id: storeIds.gecko });
  expect(background.scripts).toEqual(['background.js']);
});

test('every reason is one sentence', () => {
  const reasons = headings.flatMap((heading) => rowsUnder(heading).map((row) => row.at(-1) ?? ''));
  expect(reasons.length).toBeGreaterThan(20);
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z][^.]*(\w\.\w[^.]*)*\.$/);
});

test("Mozilla's own check finds nothing but one line of Preact's", async () => {
  const { errors, warnings } = await lint(packages.get('firefox') ?? Buffer.alloc(0));
  expect(errors).toEqual([]);
  // An assignment to innerHTML, for a property that nobody here uses.
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
  const ours = repositoryFiles().filter(([path]) => /^(lib|components|entrypoints)\//.test(path));
  expect(ours.length).toBeGreaterThan(100);
  expect(ours.filter(([, text]) => /(inner|outer|adjacent)HTML/i.test(text.toString()))).toEqual([]);
});

test("Mozilla's own check does find what is wrong", async () => {
  const { errors } = await lint(Buffer.from('no package'));
  expect(errors).not.toEqual([]);
});
