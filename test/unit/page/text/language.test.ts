import { describe, expect, it } from 'vitest';
import { languageTag } from '../../../../lib/page/text/language.ts';

describe('the language of a page', () => {
  it.each([
    ['ja', 'ja'],
    ['JA', 'ja'],
    ['ja_JP', 'ja-JP'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    [' es-419 ', 'es-419'],
    ['und', ''],
    ['', ''],
    ['x', ''],
    ['x-default', ''],
    ['日本語', ''],
    ['ja"><script>', ''],
    ['ja\u202e', ''],
    ['en, ja', ''],
    [`en-${'x'.repeat(9)}`, ''],
    [`en-x-${'abc-'.repeat(20)}a`, ''],
    ['a'.repeat(1_000_000), ''],
  ])('%j is %j', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });
});
