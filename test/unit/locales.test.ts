import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, readLocale } from '../../scripts/locale-files.ts';

const source = readLocale('en');
const others = languages().filter((language) => language !== 'en');
const plural = /_(zero|one|two|few|many|other)$/;

/** Base keys of texts that count: those that have a form for "other". */
function counting(texts: Record<string, string>): string[] {
  return Object.keys(texts)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.slice(0, -'_other'.length));
}

/** Keys without the forms of texts that count: these differ from language to language. */
function plainKeys(texts: Record<string, string>): string[] {
  const bases = new Set(counting(texts));
  return Object.keys(texts)
    .filter((key) => !bases.has(key.replace(plural, '')))
    .toSorted();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

test('the texts there are: English, Japanese, Spanish', () => {
  expect(languages().toSorted()).toEqual(['en', 'es', 'ja']);
});

describe.each(languages())('%s', (language) => {
  const texts = readLocale(language);

  test('says which language it is', () => {
    expect(texts['locale']).toBe(language);
  });

  test('has no empty text and only keys that browsers take', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    }
  });

  test('has every plural form of its language and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const base of counting(texts)) {
      const given = Object.keys(texts).filter((key) => plural.test(key) && key.replace(plural, '') === base);
      expect(given.toSorted(), base).toEqual(forms.map((form) => `${base}_${form}`).toSorted());
    }
  });

  test('fits where stores and browsers show it', () => {
    expect(texts['extName']?.length).toBeLessThanOrEqual(40);
    expect(texts['extDescription']?.length).toBeLessThanOrEqual(132);
  });
});

describe.each(others)('%s beside English', (language) => {
  const texts = readLocale(language);

  test('has the same keys', () => {
    expect(plainKeys(texts)).toEqual(plainKeys(source));
    expect(counting(texts).toSorted()).toEqual(counting(source).toSorted());
  });

  test('fills in the same things', () => {
    for (const [key, text] of Object.entries(texts)) {
      const original = source[key] ?? source[key.replace(plural, '_other')] ?? '';
      expect(placeholders(text), key).toEqual(placeholders(original));
    }
  });
});

describe('every text is used', () => {
  const code = sourceCode();
  const named = namedKeys(code);
  const families = keyFamilies(code);

  test.each(Object.keys(source))('%s', (key) => {
    const base = key.replace(plural, '');
    const member = families
      .map((family) => family.exec(base)?.[1])
      .some((name) => name !== undefined && new RegExp(`\\b${name}\\b`).test(code));
    expect(named.has(base) || member).toBe(true);
  });
});

/** All that can ask for a text. */
function sourceCode(): string {
  const root = new URL('../../', import.meta.url);
  const files = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...files, 'wxt.config.ts'].map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
}

/** Keys in the first argument of `t`, `plural` and `message`, in tables of keys, and in the manifest. */
function namedKeys(code: string): Set<string> {
  const calls = matches(code, /\b(?:t|plural|message)\(([^,)]*)/g);
  const tables = matches(code, /\{([^{}]*)\} as const satisfies Record<\w+, TextKey>/g);
  const quoted = [...calls, ...tables].flatMap((text) => matches(text, /'(\w+)'/g));
  return new Set([...quoted, ...matches(code, /__MSG_(\w+?)__/g)]);
}

/** For keys put together, such as `hint_${hint}`: what stands in the gap has to be a word of the code too. */
function keyFamilies(code: string): RegExp[] {
  return matches(code, /\bt\(`(\w+\$\{[\w.]+\}\w*)`/g).map(
    (template) => new RegExp(`^${template.replace(/\$\{.*\}/, '([A-Za-z]+)')}$`),
  );
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}
