import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSiteUrl } from '../../../site/site-url.ts';

test.each([
  'https://owner.github.io/',
  'https://owner.github.io/share-to-misskey/',
  'https://pages.example:8443/',
  'http://localhost:4880/',
  'http://127.0.0.1:4880/site/',
])('%s will do', (url) => {
  expect(parseSiteUrl(url)).toBe(url);
});

test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['no address', 'owner.github.io/'],
  ['no slash at the end', 'https://owner.github.io/share-to-misskey'],
  ['a slash left to the browser', 'https://owner.github.io'],
  ['http', 'http://owner.github.io/'],
  ['another scheme', 'ftp://owner.github.io/'],
  ['capital letters in the host', 'https://Owner.github.io/'],
  ['a query', 'https://owner.github.io/?page=/'],
  ['a fragment', 'https://owner.github.io/#/'],
  ['a password', 'https://me:secret@owner.github.io/'],
  ['dot segments', 'https://owner.github.io/a/../b/'],
])('%s is refused', (_what, url) => {
  expect(() => parseSiteUrl(url)).toThrow(/^SITE_URL must be /);
});

test('the script says what is wrong in one sentence', () => {
  const script = join(import.meta.dirname, '../../../scripts/build-site.ts');
  const env = { ...process.env, SITE_URL: 'https://owner.github.io' };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^SITE_URL must be .* but it is "https:\/\/owner\.github\.io"\.$/);
});
