import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { noteTitle } from '../../../../lib/page/text/title.ts';
import titles from '../data/titles.json';
import { printTable } from '../../table.ts';
import { parsers, typesOf, urlsOf } from '../mfm.ts';
import { cpuTime } from '../../cpu-time.ts';

const page = new URL('https://example.org/page');

function titleOn(title: string, url = 'https://example.org/page') {
  return noteTitle(title, new URL(url));
}

/** A title as the note has it is nothing but text, and the address behind it is one address. */
function expectPlain(title: string | null) {
  for (const { version, parse } of parsers) {
    const nodes = parse(`[ ${title} ]\n${page.href}`);
    const plain = new Set(['text', 'unicodeEmoji', 'url']);
    expect(
      typesOf(nodes).filter((type) => !plain.has(type)),
      `mfm-js ${version}: ${title}`,
    ).toEqual([]);
    expect(urlsOf(nodes), `mfm-js ${version}: ${title}`).toEqual([page.href]);
  }
}

/** As it is, and as the note has it. */
const seen: [string, string][] = [];

afterAll(() => {
  const versions = parsers.map(({ version }) => version).join(', ');
  printTable(`${seen.length} titles, text alone to mfm-js ${versions}`, seen);
});

describe('a title in a note', () => {
  it('has enough examples', () => {
    expect(new Set(titles).size).toBeGreaterThanOrEqual(200);
  });

  // JSON takes no lone surrogates
  it.each([...titles, 'lone \ud83d surrogate', 'lone \udc00 too'])(
    'is text for every parser: %j',
    (title) => {
      const noted = noteTitle(title, page);
      expectPlain(noted);
      seen.push([JSON.stringify(title), JSON.stringify(noted)]);
    },
  );

  it.each([
    ['題 #Ruby - Qiita', '題 ＃Ruby - Qiita'],
    ['@types/node - npm', '＠types/node - npm'],
    ['Contact: me@example.com', 'Contact: me@example.com'],
    ['Title · Issue #123 · o/r', 'Title · Issue #123 · o/r'],
    ['12:34:56', '12:34:56'],
    [':smile: and a:b: c', '：smile: and a：b: c'],
    ['__init__.py', '＿＿init__.py'],
    ['snake_case', 'snake_case'],
    ['5* hotel', '5* hotel'],
    ['**kwargs', '＊＊kwargs'],
    ['Price: $100 [sold]', 'Price: $100 [sold]'],
    ['$[x2 a]', '＄[x2 a]'],
    ['a < b', 'a < b'],
    ['<b>', '＜b>'],
    ['see https://example.org', 'see https：//example.org'],
    ['> a', '＞ a'],
    ['misskey - Google 検索', 'misskey - Google 検索'],
  ])('changes only what would be markup: %s', (title, expected) => {
    expect(titleOn(title)).toBe(expected);
  });

  it.each([
    ['(4) News', 'News', 'https://example.org/'],
    ['(99+) Feed | LinkedIn', 'Feed | LinkedIn', 'https://www.linkedin.com/feed/'],
    ['(500) Days of Summer', '(500) Days of Summer', 'https://example.org/'],
    ['(347) 歌 - YouTube', '歌', 'https://www.youtube.com/watch?v=ID'],
    ['歌 - YouTube', '歌 - YouTube', 'https://example.org/'],
    ['無題 - 作者のイラスト - pixiv', '無題 - 作者のイラスト', 'https://www.pixiv.net/artworks/1'],
    ['動画名 - ニコニコ動画', '動画名 - ニコニコ動画', 'https://www.nicovideo.jp/watch/sm9'],
    ['Yamada on X: "text https://t.co/abc" / X', 'Yamada: "text"', 'https://x.com/y/status/1'],
    ['Xユーザーの山田さん: 「本文」 / X', '山田: 「本文」', 'https://x.com/y/status/1'],
    ['Xユーザーの山田さん: 「本文」 / X', 'Xユーザーの山田さん: 「本文」 / X', 'https://netflix.com/'],
    ['Amazon.co.jp: 題 : 著者: 本', '題 : 著者: 本', 'https://www.amazon.co.jp/dp/4040000000'],
    ['題 | 著者 |本 | 通販 | Amazon', '題 | 著者 |本', 'https://www.amazon.co.jp/dp/4040000000'],
    ['Bug · Issue #1 · o/r · GitHub', 'Bug · Issue #1 · o/r', 'https://github.com/o/r/issues/1'],
  ])('goes without counter and site: %s', (title, expected, url) => {
    expect(titleOn(title, url)).toBe(expected);
  });

  it.each([
    ['👨‍👩‍👧‍👦 Family', '👨‍👩‍👧‍👦 Family'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 England'],
    ['می‌خواهم', 'می‌خواهم'],
    ['क्‍ष', 'क्‍ष'],
    ['葛󠄀城市', '葛󠄀城市'],
    ['C++\u200f שיעור 1', 'C++\u200f שיעור 1'],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['お知らせ　予定', 'お知らせ　予定'],
    ['a \n\t b', 'a b'],
    ['\u0000nul\u0000', 'nul'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
    ['a\u200fb', 'ab'],
    ['a\u200db', 'ab'],
    ['@\u200bbob', '＠bob'],
    ['lone \ud83d!', 'lone !'],
    ['hid\u{e0068}\u{e0069}den', 'hidden'],
    ['v\ufe0f\ufe0e\ufe0f', 'v\ufe0f'],
  ])('keeps what scripts and emoji need, and nothing invisible: %j', (title, expected) => {
    expect(titleOn(title)).toBe(expected);
  });
});

describe('a long title', () => {
  it('stays whole up to 100 code points', () => {
    expect(titleOn('あ'.repeat(100))).toBe('あ'.repeat(100));
    expect(titleOn('🎉'.repeat(100))).toBe('🎉'.repeat(100));
    expect(titleOn('あ'.repeat(101))).toBe(`${'あ'.repeat(99)}…`);
  });

  it('is cut between graphemes', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(titleOn(family.repeat(30))).toBe(`${family.repeat(14)}…`);
    expect(titleOn(`${'a'.repeat(98)}${family}b`)).toBe(`${'a'.repeat(98)}…`);
    expect(titleOn(`${'a'.repeat(98)} bcd`)).toBe(`${'a'.repeat(98)}…`);
  });

  it('is quick where its parts are told apart', () => {
    const title = `${'a: "'.repeat(500)}${'https://t.co/a '.repeat(200)}`;
    expect(cpuTime(() => titleOn(title, 'https://x.com/a/status/1'))).toBeLessThan(200);
  });

  it('makes no markup by being cut', () => {
    expectPlain(titleOn(`${'a'.repeat(94)} #1234567 x`));
  });

  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['at signs', '@a '.repeat(350_000)],
    ['asterisks', '*a'.repeat(500_000)],
    ['underscores', '_'.repeat(1_000_000)],
    ['brackets', '(['.repeat(500_000)],
    ['colons', ':a'.repeat(500_000)],
    ['functions', '$[x2 '.repeat(200_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['NUL', '\0'.repeat(1_000_000)],
    ['surrogates', '\ud83d'.repeat(1_000_000)],
    ['overrides', '\u202e'.repeat(1_000_000)],
    ['combining marks', `a${'\u0301'.repeat(10_000)}`],
    ['joined emoji', '👨\u200d'.repeat(100_000)],
    ['leading consonants', '\u1100'.repeat(100_000)],
  ])('is bounded and quick, whatever it is made of: %s', (_, title) => {
    const start = performance.now();
    const result = titleOn(title);
    expect(performance.now() - start).toBeLessThan(200);
    expect([...(result ?? '')].length).toBeLessThanOrEqual(100);
    expectPlain(result);
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    ...'@#*_`~$[]()<>:/\\?!.,-=1aZ 　\n「」（）【】検索か🎉\u202e\0',
    ...(
      'https:// http://a <b> </b> <center> <plain> $[x2 ``` ** __ ~~ :a: [検索] ]( ?[ ' +
      '\\( \\) \\[ \\] #1 @a@b.c'
    ).split(' '),
    ' search',
    ' 検索',
    '> ',
    '$[x2 ',
  );
  const markup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('is text once it is a title', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (title) => {
        const result = noteTitle(title, page);
        if (result === null) return;
        expectPlain(result);
        expect([...result].length).toBeLessThanOrEqual(100);
        expect(result).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
