import { describe, expect, test } from 'vitest';
import { dayText, errorText, plural, remedyText, t, timeText } from '../../lib/i18n.ts';
import type { ErrorCode } from '../../lib/misskey/errors.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import { reader } from './setup.ts';

const codes = Object.keys(remedies) as ErrorCode[];

test('fills in what is named, and leaves a name without a value', () => {
  expect(t('posted', { host: 'misskey.example' })).toBe('Posted to misskey.example');
  expect(t('posted')).toBe('Posted to {host}');
});

test('a value is filled in as it is, placeholders in it too', () => {
  expect(t('posted', { host: '{host} $& $1' })).toBe('Posted to {host} $& $1');
});

test('counts agree with their number in each language', () => {
  expect(plural('charactersOver', 1)).toBe('1 character too many');
  expect(plural('charactersOver', 1234)).toBe('1,234 characters too many');
  reader.language = 'ja';
  expect(plural('charactersOver', 1)).toBe('1文字オーバー');
  reader.language = 'es';
  expect(plural('charactersOver', 1)).toBe('Sobra 1 carácter');
  expect(plural('charactersOver', 2)).toBe('Sobran 2 caracteres');
});

test('numbers follow the region of the reader, but only within the language of the texts', () => {
  Object.assign(reader, { language: 'es', browserLanguage: 'es' });
  expect(plural('charactersLeft', 12345)).toContain('12.345');
  reader.browserLanguage = 'es-MX';
  expect(plural('charactersLeft', 12345)).toContain('12,345');
  reader.language = 'en';
  reader.browserLanguage = 'ar-EG';
  expect(plural('charactersLeft', 12345)).toContain('12,345');
});

test('a time of another day says the day', () => {
  const noon = new Date(2026, 4, 20, 12, 30).getTime();
  expect(timeText(noon, noon)).not.toContain('May');
  expect(timeText(noon + 86_400_000, noon)).toContain('May 21');
});

test('a day is written in the language of the sentence it stands in', () => {
  const noon = new Date(2026, 4, 20, 12, 30).getTime();
  expect(dayText(noon)).toBe('May 20, 2026');
  reader.language = 'ja';
  // The browser itself is in English still.
  expect(dayText(noon)).toBe('2026/05/20');
});

describe.each(['en', 'ja', 'es'])('in %s', (language) => {
  test.each(codes)('%s has a sentence and a remedy, with everything filled in', (code) => {
    reader.language = language;
    const values = { host: 'misskey.example', subject: 'Mastodon' };
    for (const text of [errorText(code, values), remedyText(code, values)]) {
      expect(text).toMatch(/[.。]$/);
      expect(text).not.toMatch(/[{}]/);
    }
  });
});
