import { afterAll, describe, expect, it } from 'vitest';
import { readAddress } from '../../../../lib/page/address/address.ts';
import { cleanUrl } from '../../../../lib/page/address/clean-url.ts';
import { printTable } from '../../table.ts';
import cleaning from '../data/cleaning.json';
import keyed from '../data/keyed.json';
import wrapped from '../data/wrapped.json';
import { cpuTime } from '../../cpu-time.ts';

/** What became of each address, to be printed. */
const seen: [string, string][] = [];

function cleaned(href: string) {
  const result = cleanUrl(new URL(href));
  seen.push([href, result.url.href === href ? '=' : result.url.href]);
  return result;
}

afterAll(() => printTable('addresses without trackers (=: as it was)', seen));

describe('an address without trackers', () => {
  it('has enough examples', () => {
    const all = [...cleaning, ...wrapped].map(({ href }) => href).concat(keyed);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cleaning)('$href', ({ href, clean, removed }) => {
    const result = cleaned(href);
    expect(result.url.href).toBe(clean);
    expect(result.removed).toEqual(removed);
  });

  it.each([...cleaning, ...wrapped])('is clean then: $clean', ({ clean }) => {
    const url = new URL(clean);
    expect(cleanUrl(url)).toEqual({ url, removed: [] });
  });

  it.each(keyed)('is left as it is, byte for byte, if a key is in it: %s', (href) => {
    const { url, removed } = cleaned(href);
    expect([url.href, removed]).toEqual([href, []]);
  });

  it.each(wrapped)('is that of the page meant: $href', ({ href, clean }) => {
    const inner = readAddress(href).url;
    expect(inner).not.toBeNull();
    const result = inner && cleanUrl(inner).url.href;
    seen.push([href, String(result)]);
    expect(result).toBe(clean);
  });

  it('is never changed in place', () => {
    const url = new URL('https://example.org/?utm_source=x#:~:text=a');
    cleanUrl(url);
    expect(url.href).toBe('https://example.org/?utm_source=x#:~:text=a');
  });

  it.each([
    ['https://example.org/??a&utm_source=y', 'https://example.org/??a'],
    ['https://example.org/?utm_source=y##a', 'https://example.org/##a'],
    ['https://example.org/?a##b', 'https://example.org/?a##b'],
    ['https://example.org/a#b&utm_source=y', 'https://example.org/a#b'],
    ['https://example.org/?', 'https://example.org/?'],
    ['https://example.org/a#', 'https://example.org/a#'],
    ['https://example.org/?utm_source=y#:~:text=a', 'https://example.org/'],
  ])('keeps the signs that begin a query and a fragment: %s', (href, clean) => {
    expect(cleanUrl(new URL(href)).url.href).toBe(clean);
  });

  it('is quick, however long', () => {
    const url = new URL(`https://example.org/?${'utm_source=x&a=b&'.repeat(1_000)}`);
    expect(cpuTime(() => cleanUrl(url))).toBeLessThan(1000);
  });
});
