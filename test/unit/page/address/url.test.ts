import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { urlInNote, withoutTextFragment } from '../../../../lib/page/address/url.ts';
import urls from '../data/urls.json';
import { printTable } from '../../table.ts';
import { parsers, typesOf, urlsOf } from '../mfm.ts';

function expectOneUrl(url: URL) {
  const text = urlInNote(url);
  for (const { version, parse } of parsers) {
    expect(urlsOf(parse(text)), `mfm-js ${version}: ${text}`).toEqual([url.href]);
    expect(typesOf(parse(text)), `mfm-js ${version}: ${text}`).toEqual(['url']);
    const inNote = parse(`[ a title ]\n${text}\n`);
    expect(urlsOf(inNote), `mfm-js ${version}: ${text}`).toEqual([url.href]);
  }
}

/** An address of the corpus, as the note has it. */
const seen: [string, string][] = [];

afterAll(() => {
  const versions = parsers.map(({ version }) => version).join(', ');
  printTable(`${seen.length} addresses, each one \`url\` node to mfm-js ${versions}`, seen);
});

describe('an address in a note', () => {
  it('has enough examples', () => {
    expect(new Set(urls).size).toBeGreaterThanOrEqual(100);
  });

  it.each(urls)('is one address from end to end: %s', (href) => {
    expectOneUrl(new URL(href));
    seen.push([href, urlInNote(new URL(href))]);
  });

  it.each([
    [
      'https://ja.wikipedia.org/wiki/AKIRA_(漫画)',
      'https://ja.wikipedia.org/wiki/AKIRA_(%E6%BC%AB%E7%94%BB)',
    ],
    ['https://example.org/a.', '<https://example.org/a.>'],
    ["https://example.org/it's", "<https://example.org/it's>"],
    ['https://example.org/a_(b', '<https://example.org/a_(b>'],
    ['https://www.npmjs.com/package/@types/node', 'https://www.npmjs.com/package/@types/node'],
  ])('is in angle brackets only if need be: %s', (href, expected) => {
    expect(urlInNote(new URL(href))).toBe(expected);
  });

  it('is one address whatever is in it', () => {
    const characters = fc.constantFrom(...'abc019.,:;/?#[]@!$&\'()*+=-_~%|^{}<>"`\\ あ漫🎉\u202e\0');
    const path = fc.array(characters, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(path, (path) => {
        if (URL.canParse(`https://example.org/${path}`)) expectOneUrl(new URL(`https://example.org/${path}`));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text fragment', () => {
  it.each([
    ['https://example.org/a#:~:text=foo', 'https://example.org/a'],
    ['https://example.org/a#part:~:text=foo,bar&text=b', 'https://example.org/a#part'],
    ['https://example.org/a#part', 'https://example.org/a#part'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('goes, and nothing else: %s', (href, expected) => {
    expect(withoutTextFragment(new URL(href)).href).toBe(expected);
  });
});
