import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { prefill, type PageFacts } from '../../../../lib/page/text/prefill.ts';
import { printTable } from '../../table.ts';
import pages from '../data/pages.json';
import { cpuTime } from '../../cpu-time.ts';
import { parsers, typesOf } from '../mfm.ts';

const nothingElse = { selection: '', canonical: null };

function by(template: string | null, facts: PageFacts): string {
  return prefill(facts, { templates: [template], cursor: 'start', credit: 'ask' })
    .beginnings.map(({ text }) => text.trim())
    .join('');
}

function textOf(url: string, title: string, more: { selection?: string; canonical?: string } = {}) {
  return by(null, { url, title, ...nothingElse, ...more });
}

const seen: [string, string][] = [];

afterAll(() => printTable(`what a note begins with, on ${seen.length} pages`, seen));

describe('the text a note about a page begins with', () => {
  it.each(pages)('$page', ({ page, url, title, text }) => {
    expect(textOf(url, title)).toBe(text);
    seen.push([page, text.replaceAll('\n', ' ⏎ ')]);
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

  it.each([
    ['https://cdn.example.org/a.mp4', '\nhttps://cdn.example.org/a.mp4'],
    ['blob:https://example.org/1', ''],
    ['data:video/mp4;base64,AAAA', ''],
    ['http://192.168.1.2/a.mp4', ''],
    ['https://u:p@cdn.example.org/a.mp4', ''],
    ['https://cdn.example.org/a.mp4?x-amz-signature=0123456789abcdef', ''],
  ])('has the address of a film where others can open it: %s', (medium, line) => {
    const facts = { url: 'https://example.org/', title: 'T', ...nothingElse, medium };
    expect(by(null, facts)).toBe(`[ T ]\nhttps://example.org/${line}`);
  });

  it.each([
    'https://example.org/a?token=abc',
    'https://u:p@example.org/a',
    'https://example.org/a;jsessionid=ABC?b=c',
    'https://example.org/a?code=abc&state=def',
    'https://example.org/a#access_token=abc',
  ])('has no key, though the page names the address with it: %s', (canonical) => {
    const { beginnings, link } = prefill({ url: canonical, title: 'T', selection: '', canonical });
    expect(JSON.stringify([beginnings, link])).not.toMatch(/abc|u:p@/i);
  });

  it.each([
    ['https://nas.example:5001/a?token=abc', 'nas.example:5001/a?token=abc'],
    ['https://example.org/a%20b?token=abc', 'https://example.org/a b?token=abc'],
    [
      'https://translate.google.com/translate?u=https://example.org/&token=abc',
      'translate.google.com/translate?u=https://example.org/&token=abc',
    ],
  ])('has no key, though the address with it is its title: %s', (url, title) => {
    expect(textOf(url, title)).not.toMatch(/abc|\[/);
  });

  it.each([
    ['{title}{url}', 'mail me @'],
    ['{title}bob\n{url}', 'made by @'],
    ['{title}を読んだ\n{url}', '作品 #'],
    ['{title}{site}\n{url}', '##'],
  ])('makes no mention and no tag of what a title ends with: %s, %s', (template, title) => {
    const text = by(template, { url: 'https://example.org/', title, ...nothingElse, site: 'alice' });
    for (const { version, parse } of parsers)
      expect(typesOf(parse(text)), `mfm-js ${version}: ${text}`).toEqual(['text', 'url']);
  });

  it('has the title in a reader mode, whatever it begins with', () => {
    expect(textOf('about:reader?url=https%3A%2F%2Fexample.org%2Fa', '#初音ミク無題')).toBe(
      '[ ＃初音ミク無題 ]\nhttps://example.org/a',
    );
  });

  it('follows a template', () => {
    const facts = { url: 'https://example.org/', title: 'T', ...nothingElse, author: '@bob', site: 'Site' };
    expect(by('{title} by {author}, {site} {description}\n{url}', facts)).toBe(
      'T by ＠bob, Site\nhttps://example.org/',
    );
  });
});

describe('what is said about it', () => {
  it.each([
    ['file:///home/me/x.html', 'fileLeftOut', null],
    ['chrome://settings/', 'browserPage', null],
    [`https://example.org/?${'a=b&'.repeat(5000)}`, 'addressTooLong', null],
    ['http://localhost/', 'privateAddress', 'http://localhost/'],
    ['https://u:p@example.org/', 'credentialsRemoved', 'https://example.org/'],
    ['https://mail.google.com/mail/u/0/', 'privateDocument', 'https://mail.google.com/mail/u/0/'],
    ['https://example.org/', null, 'https://example.org/'],
    ['', null, null],
  ])('%.60s', (url, hint, shared) => {
    const { hint: said, link } = prefill({ url, title: 'T', ...nothingElse });
    expect([said, link?.clean ?? null]).toEqual([hint, shared]);
  });

  it('names the trackers, and shows the address decoded', () => {
    const url = 'https://例え.jp/漫画?utm_source=x&fbclid=y#:~:text=a';
    expect(prefill({ url, title: 'T', ...nothingElse })).toEqual({
      beginnings: [
        { template: null, text: '\n\n[ T ]\nhttps://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB', cursor: 0 },
      ],
      link: {
        clean: 'https://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB',
        full: 'https://xn--r8jz45g.jp/%E6%BC%AB%E7%94%BB?utm_source=x&fbclid=y#:~:text=a',
        removed: ['utm_source', 'fbclid'],
        shown: 'https://例え.jp/漫画',
        site: 'xn--r8jz45g.jp',
        creators: [],
        isAdult: false,
        lang: '',
        picture: null,
      },
      hint: null,
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
        const [{ text, cursor } = { text: '', cursor: 0 }] = prefill(facts).beginnings;
        expect(text).toBe(text && `\n\n${text.trim()}`);
        expect(cursor).toBe(0);
        expect(text).not.toMatch(/\0|\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('take no time', () => {
    const huge = '%E3%81%82'.repeat(100_000);
    const facts = {
      url: `https://example.org/${'%E3%81%82'.repeat(1000)}?${'a=b&'.repeat(2000)}`,
      title: huge,
      selection: huge,
      canonical: `https://example.org/${huge}`,
    };
    const parameters = { ...facts, url: `https://example.org/?${'?a=b&'.repeat(400_000)}` };
    expect(cpuTime(() => [facts, parameters].map((one) => prefill(one)))).toBeLessThan(1000);
  });
});
