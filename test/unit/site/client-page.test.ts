// @vitest-environment jsdom
import { mf2 } from 'microformats-parser';
import { describe, expect, test } from 'vitest';
import { chromiumId, redirectUris } from '../../../site/redirect-uris.ts';
import storeIds from '../../../site/store-ids.json' with { type: 'json' };
import { allIds, builtSite, siteUrl } from './built-site.ts';

/** What a server learns of the app whose client_id is `id`. */
interface Client {
  name: unknown;
  logo: unknown;
}

/** Misskey 2023.9.0 to 2025.11: the first h-app, by microformats, that names the client_id as its address. */
function readAsOldServer(html: string, id: string): Client | undefined {
  const { items } = mf2(html, { baseUrl: id });
  const apps = items.filter(({ type }) => type?.includes('h-app'));
  const app = apps.find(({ properties }) => properties['url']?.includes(id));
  return app && { name: app.properties['name']?.[0], logo: app.properties['logo']?.[0] };
}

/** Misskey 2025.12.0 and later: the first elements of these classes; the name must carry the client_id. */
function readAsNewServer(html: string, id: string): Client | undefined {
  const app = parsed(html).querySelector('.h-app');
  const name = app?.querySelector('.p-name');
  if (name?.getAttribute('href') !== id) return undefined;
  return { name: name.textContent.trim(), logo: app?.querySelector('.u-logo')?.getAttribute('src') };
}

function readRedirectUris(html: string): string[] {
  const links = parsed(html).querySelectorAll('link[rel=redirect_uri][href]');
  return Array.from(links, (link) => new URL(link.getAttribute('href') ?? '', siteUrl).toString());
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const expected = { name: 'Share to Misskey', logo: `${siteUrl}icon.png` };
const page = (site = builtSite()) => site.get('index.html') ?? '';

describe.each([
  ['an old server', readAsOldServer],
  ['a new server', readAsNewServer],
])('%s', (_server, read) => {
  test('finds the name and the logo', () => {
    expect(read(page(), siteUrl)).toEqual(expected);
  });

  test('finds nothing for another client_id', () => {
    expect(read(page(), 'https://owner.github.io/')).toBeUndefined();
  });
});

test('no h-app lacks an address, which would end a sign-in on old servers', () => {
  for (const { properties } of mf2(page(), { baseUrl: siteUrl }).items) {
    expect(properties['url']).toHaveLength(1);
  }
});

test('the logo has no alt text, which would hide it from old servers', () => {
  expect(parsed(page()).querySelector('.u-logo')?.hasAttribute('alt')).toBe(false);
});

test('the logo is there', () => {
  expect([...builtSite().keys()]).toContain('icon.png');
});

test('a sign-in may come back to every store’s build and nowhere else', () => {
  expect(readRedirectUris(page())).toEqual(redirectUris(allIds));
});

test('a test build may come back to more', () => {
  const extraRedirectUris = redirectUris(storeIds, { development: true });
  const html = page(builtSite({ ids: storeIds, extraRedirectUris }));
  expect(readRedirectUris(html)).toEqual(expect.arrayContaining(extraRedirectUris));
});

test('only the client_id page lists where a sign-in may come back to', () => {
  const listing = [...builtSite()].filter(([, text]) => text.includes('redirect_uri')).map(([path]) => path);
  expect(listing).toEqual(['index.html']);
});

test('the released site never lists the development id', () => {
  const developmentId = chromiumId(storeIds.developmentKey);
  for (const text of builtSite({ ids: storeIds }).values()) expect(text).not.toContain(developmentId);
});
