import { describe, expect, it } from 'vitest';
import { typedOrigin } from '../../../lib/misskey/host.ts';
import { completeHost, knownServers } from '../../../lib/misskey/known-servers.ts';

describe('well-known servers', () => {
  it('are hosts, each once', () => {
    expect(new Set(knownServers).size).toBe(knownServers.length);
    for (const host of knownServers) expect(typedOrigin(host)).toBe(`https://${host}`);
  });

  it.each([
    ['misskey', 'misskey.io'],
    ['Misskey', 'misskey.io'],
    ['nijimiss', 'nijimiss.moe'],
    ['mk', 'mk.shrimpia.network'],
    ['sushi', 'sushi.ski'],
  ])('are meant by their first part: %s is %s', (typed, host) => {
    expect(completeHost(typed)).toBe(host);
  });

  it.each([
    '',
    'miss',
    'misskey.',
    'misskey.art',
    'example',
    'localhost',
    'misskey:3000',
    '[',
    'misskey.io.evil',
  ])('%j is left as it is', (typed) => {
    expect(completeHost(typed)).toBe(typed);
  });

  it.each(['@me@misskey', 'https://misskey/@me', 'me@misskey'])('are meant in %s too', (typed) => {
    expect(typedOrigin(typed)).toBe('https://misskey.io');
  });
});
