import { expect, it } from 'vitest';
import { knownServers } from '../../../lib/misskey/known-servers.ts';
import { similarServer } from '../../../lib/misskey/similar-server.ts';

it.each([
  ['mikssey.io', 'misskey.io'],
  ['misskey.oi', 'misskey.io'],
  ['missky.io', 'misskey.io'],
  ['missskey.io', 'misskey.io'],
  ['Misskey.lo', 'misskey.io'],
  ['misskey.desing', 'misskey.design'],
  ['nijimis.moe', 'nijimiss.moe'],
  ['mk.shirmpia.network', 'mk.shrimpia.network'],
  ['mikssey', 'misskey.io'],
  ['nijmiss', 'nijimiss.moe'],
])('%s was meant to be %s', (typed, meant) => {
  expect(similarServer(typed)).toBe(meant);
});

it.each([
  '',
  'x',
  'a.b',
  'misskey.example',
  'example.com',
  'mastodon.social',
  'alice',
  'kiss.io',
  'sushi.example',
])('%j is meant as it is', (typed) => {
  expect(similarServer(typed)).toBeNull();
});

it('says nothing of a server that is known itself', () => {
  for (const host of knownServers) expect(similarServer(host)).toBeNull();
});

it('takes no time over a pasted book', () => {
  expect(similarServer('misskey.'.repeat(100_000))).toBeNull();
});
