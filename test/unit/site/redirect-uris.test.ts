import { expect, test } from 'vitest';
import { chromiumId, firefoxRedirectUri, redirectUris, type StoreIds } from '../../../site/redirect-uris.ts';
import storeIds from '../../../site/store-ids.json' with { type: 'json' };
import { allIds } from './built-site.ts';

const developmentUri = `https://${chromiumId(storeIds.developmentKey)}.chromiumapp.org/`;

test('an id of Chromium is made from the key in the manifest', () => {
  expect(chromiumId(storeIds.developmentKey)).toBe('njngaefnihdmphajfkhccmlhlnbhlhfg');
});

test("Firefox's address is the SHA-1 of the id, as in Firefox's own tests", () => {
  expect(firefoxRedirectUri('identity@mozilla.org')).toBe(
    'https://35b64b676900f491c00e7f618d43f7040e88422e.extensions.allizom.org/',
  );
});

test('every store with an id has an address, in the form that the browser and Misskey both write', () => {
  const uris = redirectUris(allIds);
  expect(uris).toHaveLength(4);
  for (const uri of uris) expect(uri).toBe(new URL(uri).href);
});

test('a store without an id has none', () => {
  const ids = { ...allIds, chrome: null, edge: null, opera: null };
  expect(redirectUris(ids)).toEqual([firefoxRedirectUri(ids.gecko)]);
});

test('the development id is listed only on demand', () => {
  expect(redirectUris(allIds)).not.toContain(developmentUri);
  expect(redirectUris(allIds, { development: true })).toContain(developmentUri);
});

test("the ids we have are browsers' own, not numbers of a store's", () => {
  const { chrome, edge, opera }: StoreIds = storeIds;
  for (const id of [chrome, edge, opera]) if (id !== null) expect(id).toMatch(/^[a-p]{32}$/);
  expect(storeIds.gecko).toMatch(/^\{[0-9a-f-]{36}\}$/);
});
