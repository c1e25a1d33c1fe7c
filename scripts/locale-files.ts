import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../locales/', import.meta.url);

/** The languages there are: file names of `locales/` without their ending, such as `en`. */
export function languages(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** One language as it is written in `locales/`: key -> text with `{name}` for what is filled in. */
export function readLocale(language: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Record<string, string>;
}

/** The same texts as browsers want them: `_locales/<language>/messages.json`. */
export function localeFiles(): { relativeDest: string; contents: string }[] {
  return languages().map((language) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify(browserMessages(readLocale(language))),
  }));
}

/** `$` starts a placeholder in browsers' own format, so it is doubled. */
function browserMessages(texts: Record<string, string>): Record<string, { message: string }> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, { message: text.replaceAll('$', '$$$$') }]),
  );
}
