import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../lib/page/clean-url.ts';
import cleaning from './data/cleaning.json';
import keyed from './data/keyed.json';

describe('an address without trackers', () => {
  it('has enough examples', () => {
    expect(cleaning.length + keyed.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cleaning)('$href', ({ href, clean, removed }) => {
    const result = cleanUrl(new URL(href));
    expect(result.url.href).toBe(clean);
    expect(result.removed).toEqual(removed);
  });

  it.each(cleaning)('is clean then: $href', ({ href }) => {
    const once = cleanUrl(new URL(href)).url;
    expect(cleanUrl(once)).toEqual({ url: once, removed: [] });
  });

  it.each(keyed)('is left alone if a key is in it: %s', (href) => {
    expect(cleanUrl(new URL(href))).toEqual({ url: new URL(href), removed: [] });
  });

  it('is never changed in place', () => {
    const url = new URL('https://example.org/?utm_source=x#:~:text=a');
    cleanUrl(url);
    expect(url.href).toBe('https://example.org/?utm_source=x#:~:text=a');
  });

  it('is quick, however long', () => {
    const start = performance.now();
    cleanUrl(new URL(`https://example.org/?${'utm_source=x&a=b&'.repeat(20_000)}`));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
