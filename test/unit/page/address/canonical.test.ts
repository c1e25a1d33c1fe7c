import { describe, expect, it } from 'vitest';
import { chooseCanonical } from '../../../../lib/page/address/canonical.ts';

describe('the address a page names', () => {
  it.each([
    ['https://m.example.org/a', 'https://www.example.org/a', 'https://www.example.org/a'],
    ['https://amp.example.org/a', 'https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x', 'https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a?id=1', 'https://example.org/a/title?id=1', 'https://example.org/a/title?id=1'],
    ['https://example.org/a', '/b', 'https://example.org/b'],
    ['http://example.org/a', 'https://example.org/a', 'https://example.org/a'],
    ['https://www.example.org/a#part', 'https://example.org/a', 'https://example.org/a#part'],
  ])('is taken if it is the same page: %s, %s', (url, canonical, expected) => {
    expect(chooseCanonical(new URL(url), canonical).href).toBe(expected);
  });

  it.each([
    ['none', 'https://example.org/a', null],
    ['no address', 'https://example.org/a', 'https://'],
    ['another host', 'https://example.org/a', 'https://example.com/a'],
    ['another part of the site', 'https://example.org/a', 'https://blog.example.org/a'],
    ['another port', 'https://example.org/a', 'https://example.org:8443/a'],
    ['the root', 'https://example.org/a', 'https://example.org/'],
    ['the root with a parameter', 'https://example.org/a', 'https://example.org/?a'],
    ['less safe', 'https://example.org/a', 'http://example.org/a'],
    ['no web address', 'https://example.org/a', 'javascript:alert(1)'],
    ['with a password', 'https://example.org/a', 'https://u:p@example.org/a'],
    ['with a key', 'https://example.org/a', 'https://example.org/a?token=abc'],
    ['with a key behind', 'https://example.org/a', 'https://example.org/a#access_token=abc'],
    ['with a session', 'https://example.org/a', 'https://example.org/a;jsessionid=ABC'],
    ['a key itself', 'https://example.org/a', 'https://example.org/reset/0123456789abcdef0123'],
    ['without a parameter', 'https://example.org/watch?v=1&t=83s', 'https://example.org/watch?v=1'],
    ['with another value', 'https://example.org/a?page=2', 'https://example.org/a?page=1'],
  ])('is not taken otherwise: %s', (_, url, canonical) => {
    expect(chooseCanonical(new URL(url), canonical).href).toBe(url);
  });
});
