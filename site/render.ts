import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words by the key that stands for them in a template. */
export type Values = Record<string, string>;

/** The texts of each page, and those that all pages share. */
export type Texts = Record<PageName | 'common', Values>;

/** A page, by the name its texts have. */
export type PageName = 'home' | 'signedIn' | 'privacy';

/** What `site/templates/<name>.html` looks like before it is filled in. */
export function readTemplate(name: string): string {
  return readFileSync(join(import.meta.dirname, 'templates', `${name}.html`), 'utf8');
}

/** The languages of the site. */
export const siteLanguages = ['en', 'ja', 'es'] as const;

/** One of the site's languages. */
export type SiteLanguage = (typeof siteLanguages)[number];

/** The texts of one language. */
export function readTexts(language: SiteLanguage): Texts {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'texts', `${language}.json`), 'utf8')) as Texts;
}

/** A template with its holes filled: `{{text}}` is escaped, `{{&html}}` is put in as it is. */
export function fill(template: string, values: Values): string {
  return template.replaceAll(/\{\{(&?)(\w+)\}\}/g, (_hole, asHtml: string, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`Nothing is given for {{${key}}} in a template of the site.`);
    return asHtml ? value : escapeHtml(value);
  });
}

/** The same template once for each of `items`, one below the other. */
export function fillEach(template: string, items: readonly Values[]): string {
  return items.map((item) => fill(template, item).trim()).join('\n');
}

/** Text that means nothing to an HTML parser, in elements and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
