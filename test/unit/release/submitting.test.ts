import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submission } from '../../../scripts/submit.ts';
import { allIds } from '../site/built-site.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Keys for every store, Google's as its JSON file has it. */
const keys = {
  CHROME_PUBLISHER_ID: 'p',
  CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL: 'e',
  CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: JSON.stringify(
    privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ).slice(1, -1),
  EDGE_PRODUCT_ID: 'p',
  EDGE_CLIENT_ID: 'c',
  EDGE_API_KEY: 'k',
  FIREFOX_JWT_ISSUER: 'i',
  FIREFOX_JWT_SECRET: 's',
  OPERA_PACKAGE_ID: '4',
  OPERA_SESSION_ID: 's',
};

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'submitting-'));
  mkdirSync(join(place, '.output'));
});

afterEach(() => rmSync(place, { recursive: true }));

/** Runs the program that speaks to the stores; whether it was content, and what they were asked. */
function submit(env: Record<string, string>): { content: boolean; asked: string[] } {
  const requests = join(place, 'requests');
  writeFileSync(requests, '');
  const { args, env: given } = submission({ ...keys, ...env }, allIds);
  for (const [zip] of args.join(' ').matchAll(/\.output\/\S+/g)) writeFileSync(join(place, zip), 'a package');
  const content = succeeds(args, {
    ...process.env,
    ...given,
    PATH: `${resolve('node_modules/.bin')}:${process.env['PATH']}`,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'stores.mjs')).href}`,
    GECKO_ID: allIds.gecko,
    REQUESTS: requests,
  });
  return { content, asked: readFileSync(requests, 'utf8').trim().split('\n') };
}

function succeeds(args: string[], env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync('wxt', ['submit', ...args], { cwd: place, env, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

const sent = (asked: string[]) => asked.filter((what) => !/^GET |^POST oauth2\./.test(what));

test('every store takes what it is sent, by the id that it knows', () => {
  const { content, asked } = submit({});
  expect(content).toBe(true);
  for (const last of [/chromewebstore.*:publish$/, /microsoftedge.*\/submissions$/, /mozilla.*\/versions\/$/])
    expect(asked).toContainEqual(expect.stringMatching(last));
  expect(asked).toContainEqual(expect.stringMatching(/opera.*\/submit_for_moderation\/$/));
  // For which versions of Firefox it is, its manifest says; addons.mozilla.org refuses to hear otherwise.
  expect(asked).not.toContainEqual(expect.stringMatching(/^PATCH addons\.mozilla/));
});

test('a rehearsal sends nothing, but finds an extension of ours and keys that fit', () => {
  const { content, asked } = submit({ DRY_RUN: 'true' });
  expect(content).toBe(true);
  expect(sent(asked)).toEqual([]);
  for (const host of ['chromewebstore.googleapis.com', 'addons.mozilla.org', 'addons.opera.com'])
    expect(asked).toContainEqual(expect.stringContaining(`GET ${host}/`));
});

test('a store that refuses stops no other, and is not passed over', () => {
  const { content, asked } = submit({ REFUSES: 'addons.mozilla.org' });
  expect(content).toBe(false);
  expect(asked).toContainEqual(expect.stringMatching(/chromewebstore.*:publish$/));
});
