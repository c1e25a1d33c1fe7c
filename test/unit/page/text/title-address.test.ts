import { describe, expect, it } from 'vitest';
import { noteTitle } from '../../../../lib/page/text/title.ts';

function titleOn(title: string, url: string) {
  return noteTitle(title, new URL(url));
}

describe('a title that says no more than the address', () => {
  it.each([
    ['', 'https://example.org/'],
    [' \u3000\n\u200b\u2800', 'https://example.org/'],
    ['https://example.org/a', 'https://example.org/a'],
    ['example.org/a', 'https://www.example.org/a'],
    ['ja.wikipedia.org/wiki/漫画', 'https://ja.wikipedia.org/wiki/%E6%BC%AB%E7%94%BB'],
    ['https://example.org/a.pdf?utm_source=x', 'https://example.org/a.pdf'],
    ['例え.jp/a', 'https://例え.jp/a'],
    ['\u0301\u0301', 'https://example.org/'],
    ['example.org:8443/a?b=c', 'https://example.org:8443/a'],
    ['https://example.org:8443', 'https://example.org:8443/'],
    ['[2001:db8::1]:8080/a', 'http://[2001:db8::1]:8080/a'],
    ['https://example.org/a b.txt', 'https://example.org/a%20b.txt'],
    ['example.org/漫画 1.txt', 'https://example.org/%E6%BC%AB%E7%94%BB%201.txt'],
    ['example.org/%82%A0 1.txt', 'https://example.org/%82%A0%201.txt'],
    ['example.org?a', 'https://example.org/?a'],
  ])('is none: %j', (title, url) => {
    expect(titleOn(title, url)).toBeNull();
  });

  it.each([
    ['example.org/a?token=abc def', 'https://example.org/a?token=abc%20def', 'https://example.org/a'],
    ['https://u:p@example.org/a', 'https://u:p@example.org/a', 'https://example.org/a'],
    ['m.example.org/a?token=abc', 'https://m.example.org/a?token=abc', 'https://www.example.org/a'],
  ])('is none if it says what was taken out of the address: %s', (title, seen, url) => {
    expect(noteTitle(title, new URL(url), new URL(seen))).toBeNull();
  });

  it.each([
    ['example.org/r: a fast router', 'https://example.org/r'],
    ['example.organic food', 'https://example.org/'],
    ['example.org: the home of examples', 'https://example.org/'],
    ['example.org/a is down', 'https://example.org/a'],
  ])('begins with what it wants: %s', (title, url) => {
    expect(titleOn(title, url)).toBe(title);
  });
});
