import { describe, expect, it } from 'vitest';
import { displayUrl } from '../../../../lib/page/address/display-url.ts';
import { cpuTime } from '../../cpu-time.ts';

describe('an address as a person reads it', () => {
  it.each([
    [
      'https://ja.wikipedia.org/wiki/AKIRA_(%E6%BC%AB%E7%94%BB)',
      'https://ja.wikipedia.org/wiki/AKIRA_(漫画)',
    ],
    ['https://example.org/', 'https://example.org'],
    ['http://example.org:8080/?q=%E3%81%82', 'http://example.org:8080/?q=あ'],
    ['https://example.org/%F0%9F%8E%89', 'https://example.org/🎉'],
    ['https://ar.example/%D8%B9%D8%B1%D8%A8%D9%8A', 'https://ar.example/عربي'],
    // what separates the parts stays encoded
    ['https://example.org/a%2Fb%3Fc%23d%25e%20f', 'https://example.org/a%2Fb%3Fc%23d%25e%20f'],
    // and what looks like it
    ['https://example.org/%E2%88%95%EF%BC%8F%E2%81%84', 'https://example.org/%E2%88%95%EF%BC%8F%E2%81%84'],
    ['https://example.org/%E2%80%AEgnp.exe', 'https://example.org/%E2%80%AEgnp.exe'],
    ['https://example.org/%E3%80%80%C2%A0%E2%80%8B', 'https://example.org/%E3%80%80%C2%A0%E2%80%8B'],
    ['https://example.org/%CC%B8', 'https://example.org/%CC%B8'],
    // Shift_JIS, cut UTF-8
    ['https://example.jp/%82%A0', 'https://example.jp/%82%A0'],
    ['https://example.jp/%E3%81', 'https://example.jp/%E3%81'],
    ['https://example.jp/100%', 'https://example.jp/100%'],
  ])('%s', (href, expected) => {
    expect(displayUrl(new URL(href))).toBe(expected);
  });

  it('is bounded', () => {
    const url = new URL(`https://example.org/${'%E3%81%82'.repeat(100_000)}`);
    expect(displayUrl(url).length).toBeLessThan(1100);
    expect(cpuTime(() => displayUrl(url))).toBeLessThan(200);
  });
});

describe('a host in another script', () => {
  it.each([
    ['https://例え.jp/', 'https://例え.jp'],
    ['https://日本語.example/', 'https://日本語.example'],
    ['https://münchen.example/', 'https://münchen.example'],
    ['https://한국.kr/', 'https://한국.kr'],
    ['https://пример.рф/', 'https://пример.рф'],
    ['https://مثال.example/', 'https://مثال.example'],
    ['https://ไทย.example/', 'https://ไทย.example'],
  ])('is shown in it where it passes for no other: %s', (href, expected) => {
    expect(displayUrl(new URL(href))).toBe(expected);
  });

  it.each([
    ['Cyrillic', 'https://аррӏе.com/'],
    ['Greek', 'https://οοο.gr/'],
    ['a dotless i', 'https://paypaı.com/'],
    ['what looks like a slash', 'https://ノ.example/'],
    ['what looks like a hyphen', 'https://googleー.jp/'],
    ['two scripts', 'https://日本рф.example/'],
    ['no punycode at all', 'https://xn--a.example/'],
    ['endless punycode', `https://xn--${'9'.repeat(50)}.example/`],
    ['a Cyrillic host under a Latin one', 'https://раураl.рф.example/'],
  ])('stays in punycode else: %s', (_, href) => {
    if (!URL.canParse(href)) return;
    const url = new URL(href);
    expect(displayUrl(url)).toBe(`https://${url.hostname}`);
    expect(url.hostname).toContain('xn--');
  });
});
