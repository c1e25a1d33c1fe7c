import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefill } from '../../../lib/page/prefill.ts';
import pages from './data/pages.json';

const nothingElse = { selection: '', canonical: null };

function textOf(url: string, title: string, more: { selection?: string; canonical?: string } = {}) {
  return prefill({ url, title, ...nothingElse, ...more }).text;
}

describe('the text a note about a page begins with', () => {
  it.each(pages)('$page', ({ url, title, text }) => {
    expect(textOf(url, title)).toBe(text);
  });

  it('has the selection above', () => {
    expect(textOf('https://example.org/', 'title', { selection: 'line 1\nline 2' })).toBe(
      '> line 1\n> line 2\n\n[ title ]\nhttps://example.org/',
    );
  });

  it('has the address the page names, clean as well', () => {
    const canonical = 'https://www.example.org/a?utm_source=canonical';
    expect(textOf('https://m.example.org/a?fbclid=x', 'T', { canonical })).toBe(
      '[ T ]\nhttps://www.example.org/a',
    );
  });

  it('follows a template', () => {
    const facts = { url: 'https://example.org/', title: 'T', ...nothingElse, author: '@bob', site: 'Site' };
    expect(prefill(facts, '{title} by {author}, {site} {description}\n{url}').text).toBe(
      'T by ＠bob, Site\nhttps://example.org/',
    );
  });
});

describe('what is said about it', () => {
  it.each([
    ['file:///home/me/x.html', 'fileLeftOut', null],
    ['chrome://settings/', 'browserPage', null],
    ['http://localhost/', 'privateAddress', 'http://localhost/'],
    ['https://u:p@example.org/', 'credentialsRemoved', 'https://example.org/'],
    ['https://mail.google.com/mail/u/0/', 'privateDocument', 'https://mail.google.com/mail/u/0/'],
    ['https://example.org/', null, 'https://example.org/'],
    ['', null, null],
  ])('%s', (url, hint, shared) => {
    expect(prefill({ url, title: 'T', ...nothingElse })).toMatchObject({ hint, url: shared, cursor: 0 });
  });

  it('names the trackers, and shows the address decoded', () => {
    const url = 'https://例え.jp/漫画?utm_source=x&fbclid=y#:~:text=a';
    expect(prefill({ url, title: 'T', ...nothingElse })).toEqual({
      text: '[ T ]\nhttps://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB',
      title: 'T',
      url: 'https://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB',
      fullUrl: 'https://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB?utm_source=x&fbclid=y#:~:text=a',
      displayUrl: 'https://例え.jp/漫画',
      hint: null,
      removed: ['utm_source', 'fbclid'],
      cursor: 0,
    });
  });
});

describe('hostile facts', () => {
  it('never throw', () => {
    const any = fc.string({ unit: 'binary' });
    const address = fc.oneof(any, fc.webUrl({ withFragments: true, withQueryParameters: true }));
    const facts = fc.record({ url: address, title: any, selection: any, canonical: fc.option(address) });
    fc.assert(
      fc.property(facts, (facts) => {
        const { text } = prefill(facts);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\0|\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('take no time', () => {
    const huge = '%E3%81%82'.repeat(100_000);
    const start = performance.now();
    prefill({
      url: `https://example.org/${huge}?${'a=b&'.repeat(50_000)}`,
      title: huge,
      selection: huge,
      canonical: `https://example.org/${huge}`,
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
