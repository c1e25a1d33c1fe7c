import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../../lib/page/text/note-text.ts';

const url = 'https://example.org/';

describe('the text of a note', () => {
  it.each([
    [{ title: 'T', url }, `[ T ]\n${url}`],
    [{ comment: 'Look!', title: 'T', url }, `Look!\n\n[ T ]\n${url}`],
    [{ comment: 'a\n\n\nb', title: 'T', url }, `a\n\n\nb\n\n[ T ]\n${url}`],
    [{ title: null, url }, url],
    [{ title: 'T', url: null }, '[ T ]'],
    [{ selection: '> a\n> b', title: 'T', url }, `> a\n> b\n\n[ T ]\n${url}`],
    [{ comment: 'c', selection: '> a', title: 'T', url }, `c\n\n> a\n\n[ T ]\n${url}`],
    [{}, ''],
  ])('%j', (parts, expected) => {
    expect(noteText(parts)).toBe(expected);
  });

  it.each([
    ['{title}\n{url}', { title: 'T', url }, `T\n${url}`],
    ['{title} ({author}) {url}', { title: 'T', url }, `T ${url}`],
    ['{title} ({author}) {url}', { title: 'T', author: 'A', url }, `T (A) ${url}`],
    ['【{title}】{url}', { url }, url],
    ['via {site}\n{url}', { url }, url],
    ['via {site}\n{url}', { site: 'S', url }, `via S\n${url}`],
    ['{title}\n\n\n\n{url}', { title: 'T', url }, `T\n\n${url}`],
    ['{selection}\n{title}', { selection: '> a', title: 'T' }, '> a\n\nT'],
    ['{title}', { title: 'misskey 検索' }, 'misskey \u00a0検索'],
    ['{title} {site}', { title: 'misskey', site: 'Search' }, 'misskey \u00a0Search'],
    ['{comment}', { comment: 'misskey 検索' }, 'misskey 検索'],
    ['{unknown} {title}', { title: 'T' }, '{unknown} T'],
    ['{title}', { title: '{url} $& $1', url }, '{url} $& $1'],
    ['#now\n{url}', { url }, `#now\n${url}`],
    ['', { title: 'T', url }, ''],
    ['{date} {description}', { date: '2026-01-01', description: 'D' }, '2026-01-01 D'],
  ])('by a template: %j, %j', (template, parts, expected) => {
    expect(noteText(parts, template)).toBe(expected);
  });
});

const names = ['comment', 'title', 'url', 'selection', 'author', 'site', 'description', 'date'];
const placeholder = fc.constantFrom(...names.map((name) => `{${name}}`));
const piece = fc.oneof(placeholder, fc.constantFrom('$&', '$1', '[', ']', ' ', '\n', '{', '}'), fc.string());
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

const veil = (words: string) => words.replaceAll('{', '\u{f0000}').replaceAll('}', '\u{f0001}');
const unveil = (words: string) => words.replaceAll('\u{f0000}', '{').replaceAll('\u{f0001}', '}');

it('never expands what a page says, whatever it says', () => {
  const parts = fc.record(Object.fromEntries(names.map((name) => [name, text])));
  fc.assert(
    fc.property(parts, text, (parts, template) => {
      const veiled = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, veil(value)]));
      expect(noteText(parts, template)).toBe(unveil(noteText(veiled, template)));
    }),
    { numRuns: 2000 },
  );
});
