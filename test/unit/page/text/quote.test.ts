import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../../lib/page/text/note-text.ts';
import { quote } from '../../../../lib/page/text/quote.ts';
import { parsers, typesOf, urlsOf } from '../mfm.ts';
import { cpuTime } from '../../cpu-time.ts';

/** A quote in a note holds only text, ends before the title, and leaves the address alone. */
function expectPlainQuote(selection: string) {
  const text = noteText({ selection: quote(selection), title: 'title', url: 'https://example.org/' });
  for (const { version, parse } of parsers) {
    const nodes = parse(text);
    const plain = new Set(['text', 'unicodeEmoji', 'quote', 'url']);
    expect(
      typesOf(nodes).filter((type) => !plain.has(type)),
      `mfm-js ${version}: ${text}`,
    ).toEqual([]);
    expect(nodes.at(-1)?.type, `mfm-js ${version}: ${text}`).toBe('url');
    expect(urlsOf(nodes)).toEqual(['https://example.org/']);
    expect(nodes.filter(({ type }) => type === 'quote').length).toBeLessThanOrEqual(1);
  }
}

describe('a selection as a quote', () => {
  it.each([
    ['line 1\nline 2', '> line 1\n> line 2'],
    ['  one\r\ntwo\rthree\u2028four  ', '> one\n> two\n> three\n> four'],
    ['a\n\n\n \nb\n\n', '> a\n>\n> b'],
    ['\n\na', '> a'],
    ['', ''],
    [' \n\u200b\n', ''],
    ['> a\n>> b', '> ＞ a\n> ＞> b'],
    ['@bob says #hi\n#1 too', '> ＠bob says ＃hi\n> #1 too'],
    ['misskey 検索\nmisskey search', '> misskey \u00a0検索\n> misskey \u00a0search'],
    ['\0a\u202eb', '> ab'],
    ['# 検索\n#1 search', '> # \u00a0検索\n> #1 \u00a0search'],
  ])('%j', (selection, expected) => {
    expect(quote(selection)).toBe(expected);
    expectPlainQuote(selection);
  });

  it('is at most 300 characters, as people count them', () => {
    expect(quote('あ'.repeat(300))).toBe(`> ${'あ'.repeat(300)}`);
    expect(quote('あ'.repeat(301))).toBe(`> ${'あ'.repeat(299)}…`);
    const family = '👨‍👩‍👧‍👦';
    expect(quote(family.repeat(150))).toBe(`> ${family.repeat(150)}`);
    expect([...quote(family.repeat(400))].length).toBeLessThanOrEqual(1202);
  });

  it.each([
    ['a book', 'word '.repeat(200_000)],
    ['lines', '\n'.repeat(1_000_000)],
    ['short lines', 'a\n'.repeat(500_000)],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['leading consonants', '\u1100'.repeat(100_000)],
  ])('is quick and bounded: %s', (_, selection) => {
    expect(quote(selection).length).toBeLessThan(4000);
    expect(cpuTime(() => quote(selection))).toBeLessThan(200);
  });

  it('is text, whatever is selected', () => {
    const pieces = fc.constantFrom(
      ...'@#*_`~$[]()<>:/\\?!.1aZ 　\n\n\n「」検索か🎉\u202e',
      ...'https://a <b> <center> <plain> ``` ** ~~ :a: [検索] ]( \\( \\) @a@b.c'.split(' '),
      ' search\n',
      ' 検索\n',
      '\n```\n',
      '\\[\n',
      '\n\\]',
      '\n> ',
      '$[x2 ',
    );
    const markup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), expectPlainQuote), {
      numRuns: 1500,
    });
  });
});
