import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creatorsIn,
  hasDottedName,
  mentions,
  profilesIn,
  withMention,
} from '../../../../lib/page/reading/creators.ts';
import { parsers, type Node } from '../mfm.ts';

/** Accounts that a text mentions, to each parser. */
function mentionedIn(text: string): unknown[][] {
  const accountsOf = (nodes: readonly Node[]): unknown[] =>
    nodes.flatMap(({ type, props, children = [] }) => [
      ...(type === 'mention' ? [props?.['acct']] : []),
      ...accountsOf(children),
    ]);
  return parsers.map(({ parse }) => accountsOf(parse(text)));
}

const everywhere = (acct: string[]) => parsers.map(() => acct);

const isAddress = (line: string) => line.includes('https://e.org/');

describe('whom a page names as its authors', () => {
  it.each([
    ['ann@example.org', '@ann@example.org'],
    ['@ann@example.org', '@ann@example.org'],
    [' @Ann_B@Example.ORG ', '@Ann_B@example.org'],
    ['@a@social.example.co.jp', '@a@social.example.co.jp'],
    ['@first-last@example.org', '@first-last@example.org'],
    ['@ann@例え.jp', '@ann@xn--r8jz45g.jp'],
    ['@_@example.org', '@_@example.org'],
  ])('%j is %s, and a mention to every parser', (value, mention) => {
    expect(creatorsIn([value])).toEqual([mention]);
    expect(mentionedIn(`[ T ]\nhttps://example.org/a\n${mention}`)).toEqual(everywhere([mention]));
  });

  it.each([
    ['@a.b@example.org', '@a.b@example.org'],
    ['bsky.brid.gy@bsky.brid.gy', '@bsky.brid.gy@bsky.brid.gy'],
    ['@a..b-.c@example.org', '@a..b-.c@example.org'],
  ])('%j is %s, a mention to new parsers; to the old one a stranger on the own server', (value, mention) => {
    expect(creatorsIn([value])).toEqual([mention]);
    expect(hasDottedName(mention)).toBe(true);
    const [old, ...recent] = mentionedIn(`[ T ]\nhttps://example.org/a\n${mention}`);
    expect(recent).toEqual([[mention], [mention]]);
    expect(old).toEqual(mention.split('.').slice(0, 1));
  });

  it.each([
    '',
    '@ann',
    'ann',
    'https://example.org/@ann',
    '@ann@example.org @bob@example.org',
    '@ann@example.org, and read more',
    '@ann@example.org\n@bob@example.org',
    '@ann@@example.org',
    '@ann@example.org@example.com',
    '@a b@example.org',
    '@-ann@example.org',
    '@ann.@example.org',
    '@.ann@example.org',
    '@ann@',
    '@@example.org',
    '@ann@example',
    '@ann@localhost',
    '@ann@127.0.0.1',
    '@ann@[::1]',
    '@ann@router.lan',
    '@ann@example.org:8080',
    '@ann@example.org/path',
    '@ann@example.org#tag',
    '@ann@example.org?x',
    '@ann@example.org.',
    '@ann@exa%6dple.org',
    '@ann@user:pw@example.org',
    '@\u202enna@example.org',
    '@ann\u200b@example.org',
    '@ann@example\u0000.org',
    '<b>ann</b>@example.org',
    '@everyone',
    `@${'a'.repeat(65)}@example.org`,
    `@ann@${'a.'.repeat(200)}org`,
    '@ann@'.repeat(100_000),
  ])('%j is nobody', (value) => {
    expect(creatorsIn([value])).toEqual([]);
  });

  it('are at most three, each once', () => {
    const named = ['@a@x.example', 'no', 'A@X.example', '@b@x.example', '@c@x.example', '@d@x.example'];
    expect(creatorsIn(named)).toEqual(['@a@x.example', '@b@x.example', '@c@x.example']);
  });

  it('are mentions and nothing else, whatever is said', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string({ unit: 'binary' }), fc.domain()).map(([user, host]) => `@${user}@${host}`),
      fc.tuple(fc.stringMatching(/^[\w.-]{1,8}$/), fc.domain()).map(([user, host]) => `${user}@${host}`),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const found = creatorsIn(values);
        expect(found.length).toBeLessThanOrEqual(3);
        const plain = found.filter((mention) => !hasDottedName(mention));
        if (plain.length > 0) expect(mentionedIn(plain.join(' '))).toEqual(everywhere(plain));
        const [, ...recent] = mentionedIn(found.join(' '));
        for (const mentioned of recent) expect(mentioned).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('whose profiles a page links to as its own', () => {
  it.each([
    ['https://social.example/@ann', '@ann@social.example'],
    ['https://social.example/@ann/', '@ann@social.example'],
    [' https://Social.Example/@Ann#about ', '@Ann@social.example'],
    ['https://例え.jp/@ann', '@ann@xn--r8jz45g.jp'],
  ])('%j: %s', (address, mention) => {
    expect(profilesIn([address, address])).toEqual([mention]);
  });

  it.each([
    '',
    '/@ann',
    '@ann@social.example',
    'http://social.example/@ann',
    'https://social.example/ann',
    'https://social.example/@ann/1',
    'https://social.example/@ann@other.example',
    'https://social.example/@ann?x=1',
    'https://social.example/@',
    'https://social.example/@a%20b',
    'https://social.example/@a%40b',
    'https://social.example:8443/@ann',
    'https://localhost/@ann',
    'https://192.168.0.1/@ann',
    'https://www.youtube.com/@ann',
    'https://ann.medium.com/@ann',
    'javascript:https://social.example/@ann',
    'mailto:ann@social.example',
    `https://social.example/@${'a'.repeat(300)}`,
  ])('%j is nobody', (address) => {
    expect(profilesIn([address])).toEqual([]);
  });

  it('are at most three', () => {
    const hosts = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example/@ann`);
    expect(profilesIn(hosts)).toHaveLength(3);
  });
});

describe('a mention in a text', () => {
  it.each([
    ['[ T ]\nhttps://e.org/', '[ T ]\nhttps://e.org/\n@a@x.example'],
    ['Mine.\n\n[ T ]\nhttps://e.org/\n\nMore.', 'Mine.\n\n[ T ]\nhttps://e.org/\n@a@x.example\n\nMore.'],
    ['https://e.org/\n@b@x.example', 'https://e.org/\n@b@x.example @a@x.example'],
    ['https://e.org/\n@b@x.example said it', 'https://e.org/\n@a@x.example\n@b@x.example said it'],
    ['only words\n', 'only words\n@a@x.example\n'],
    ['', '@a@x.example\n'],
  ])('stands below the address: %j', (text, expected) => {
    const credited = withMention(text, '@a@x.example', isAddress);
    expect(credited).toBe(expected);
    expect(mentions(credited, '@A@x.example')).toBe(true);
    expect(mentions(text, '@a@x.example')).toBe(false);
  });

  it('is not the one of somebody with a longer name', () => {
    expect(mentions('@a@x.example.org @aa@x.example', '@a@x.example')).toBe(false);
  });
});
