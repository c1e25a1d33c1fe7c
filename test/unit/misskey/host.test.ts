import { describe, expect, it } from 'vitest';
import { MisskeyError } from '../../../lib/misskey/errors.ts';
import { isWebOrigin, lacksServer, originOf, typedOrigin } from '../../../lib/misskey/host.ts';

/** The origin, or the code of the error. */
function read(typed: string): string {
  try {
    return typedOrigin(typed);
  } catch (error) {
    if (error instanceof MisskeyError) return error.code;
    throw error;
  }
}

describe('what a person types', () => {
  it.each([
    ['misskey.io', 'https://misskey.io'],
    ['misskey.io/', 'https://misskey.io'],
    ['misskey', 'https://misskey.io'],
    ['@me@Misskey', 'https://misskey.io'],
    [' Misskey.IO ', 'https://misskey.io'],
    ['@me@misskey.io', 'https://misskey.io'],
    ['me@misskey.io', 'https://misskey.io'],
    ['https://misskey.io/@me/pages?x#y', 'https://misskey.io'],
    ['HTTPS://MISSKEY.IO', 'https://misskey.io'],
    ['http://evil.example', 'https://evil.example'],
    ['misskey.io:8443', 'https://misskey.io:8443'],
    ['misskey.io:443', 'https://misskey.io'],
    ['misskey.io/@me@other.example', 'https://misskey.io'],
    ['misskey.io?host=other.example', 'https://misskey.io'],
    ['misskey.io.', 'https://misskey.io'],
    ['misskey.io.:8443/', 'https://misskey.io:8443'],
    ['ｍｉｓｓｋｅｙ．ｉｏ', 'https://misskey.io'],
    ['＠me＠misskey．io', 'https://misskey.io'],
    ['ミスキー.jp', 'https://xn--nckxa7i0e.jp'],
    ['にほんご。みんな', 'https://xn--38j2b6b6e.xn--q9jyb4c'],
    ['münchen.social', 'https://xn--mnchen-3ya.social'],
    ['a-b.c-d.example', 'https://a-b.c-d.example'],
    ['\u200f\u202emisskey.io', 'https://misskey.io'],
    ['\tmisskey.io\n', 'https://misskey.io'],
  ])('%j is %s', (typed, origin) => {
    expect(read(typed)).toBe(origin);
  });

  it.each([
    ['localhost', 'http://localhost'],
    ['localhost:3000', 'http://localhost:3000'],
    ['https://localhost:3000/@me', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['misskey.localhost', 'http://misskey.localhost'],
  ])('%j is this computer: %s', (typed, origin) => {
    expect(read(typed)).toBe(origin);
  });

  it.each([
    ['мisskey.io', 'https://xn--isskey-hqf.io'],
    ['misskey.іo', 'https://misskey.xn--o-evb'],
    ['mısskey.io', 'https://xn--msskey-p9a.io'],
  ])('%j passes for no other: %s', (typed, origin) => {
    expect(read(typed)).toBe(origin);
  });

  it.each([
    ['user:pw@misskey.io', 'https://misskey.io'],
    ['https://misskey.io@evil.example', 'https://evil.example'],
    ['misskey.io\\@evil.example', 'https://misskey.io'],
    ['https://misskey.io\\evil.example', 'https://misskey.io'],
  ])('%j is what a browser would make of it: %s', (typed, origin) => {
    expect(read(typed)).toBe(origin);
    expect(read(`https://${typed}`.replace('https://https://', 'https://'))).toBe(origin);
  });

  it.each([
    '',
    ' ',
    '@',
    '@me',
    'mastodon',
    '...',
    '.io',
    'misskey..io',
    '-misskey.io',
    'miss key.io',
    'misskey.io me',
    'miss\u202ekey.io',
    'miss%key.io',
    'misskey.io:99999',
    'misskey.io:port',
    'ポート',
    'misskey.io:ポート',
    'https://',
    'https:///misskey.io',
    'javascript:alert(1)',
    'javascript://misskey.io/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://misskey.io',
    'chrome-extension://abcdef/popup.html',
    '192.168.0.1',
    '10.0.0.1:3000',
    '0x7f.1.2.3',
    '3232235521',
    '[::1]',
    'https://[2001:db8::1]:3000/',
    '2001:db8::1',
    'misskey.io,other.example',
    "misskey.io'--",
    '<b>misskey.io</b>',
    'https//misskey.io',
    'null',
    '\0',
    // One character to a browser, and no slash in it: nothing of this may be taken for the end of a host.
    'evil.c℀.misskey.io',
    'evil.example℁.misskey.io',
    'misskey.io⩴8443',
    'misskey.io..',
    'localhost..',
  ])('%j is no host', (typed) => {
    expect(read(typed)).toBe('invalidHost');
  });

  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['labels', 'a.'.repeat(500_000)],
    ['one label and a bad end', `a.${'a'.repeat(1_000_000)}_`],
    ['@', '@'.repeat(1_000_000)],
    ['full-width letters', 'ａ'.repeat(1_000_000)],
    ['a path', `nowhere${'/'.repeat(1_000_000)}`],
  ])('a megabyte of %s is no host, and found out at once', (_what, typed) => {
    const start = performance.now();
    expect(read(typed)).toBe('invalidHost');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('an address from a server', () => {
  it.each([
    'https://misskey.io',
    'https://misskey.io:8443/a?b#c',
    'http://localhost:3000/',
    'http://127.0.0.1',
  ])('%s is one to go to', (address) => {
    expect(isWebOrigin(address)).toBe(true);
    expect(originOf(address)).toBe(new URL(address).origin);
  });

  it.each([
    'http://misskey.io',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'ws://localhost',
    '//misskey.io',
    'misskey.io',
    '',
    'https://192.168.0.1/',
    'https://0xc0a80001/',
    'https://misskey.io./',
    'https://[::1]/',
    'https://[::ffff:192.168.0.1]/',
    'https://router/',
    'http://misskey.localhost.evil.example/',
  ])('%j is none', (address) => {
    expect(isWebOrigin(address)).toBe(false);
    expect(originOf(address)).toBeNull();
  });

  it.each([null, undefined, 1, {}, ['https://misskey.io']])('%j is none', (address) => {
    expect(originOf(address)).toBeNull();
  });
});

describe('a name without its server', () => {
  it.each(['@me', '@me@', '＠me', ' @Me_2 '])('is %j', (typed) => {
    expect(lacksServer(typed)).toBe(true);
    expect(read(typed)).toBe('invalidHost');
  });

  it.each(['', '@', 'me', '@me@misskey', '@misskey.io', 'misskey.io', '@@'])('is not %j', (typed) => {
    expect(lacksServer(typed)).toBe(false);
  });
});
