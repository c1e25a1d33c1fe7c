import { readFileSync } from 'node:fs';
import { productionManifest } from '../build.ts';
import { expect, test } from './fixtures.ts';

interface Manifest {
  permissions: string[];
  [key: string]: unknown;
}

/** Chromium's alone. */
interface Warnings {
  getPermissionWarningsByManifest: (manifest: string) => Promise<string[]>;
}

const manifest = JSON.parse(readFileSync(productionManifest, 'utf8')) as Manifest;

/** None of these says a word at install. */
const harmless = [
  'activeTab',
  'alarms',
  'contextMenus',
  'identity',
  'scripting',
  'sidePanel',
  'storage',
  'unlimitedStorage',
];

test('the package that goes to the store asks for no page and no host', () => {
  expect(Object.keys(manifest)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(host_permissions|content_scripts|key)$/)]),
  );
  expect(harmless).toEqual(expect.arrayContaining(manifest.permissions));
});

test('the browser has nothing to warn of at install', async ({ share }) => {
  const warnings = (of: Manifest) =>
    share.inspector.evaluate(
      (text) => (chrome.management as unknown as Warnings).getPermissionWarningsByManifest(text),
      JSON.stringify(of),
    );
  expect(await warnings(manifest)).toEqual([]);
  expect(await warnings({ ...manifest, permissions: [...manifest.permissions, 'tabs'] })).not.toEqual([]);
});
