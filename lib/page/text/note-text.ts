import { stopSearchBox } from './markup.ts';

/** What a template can name. All are already as they stand in a note; '' or null if there is none. */
export type NoteParts = Partial<Record<PartName, string | null>>;
export type PartName = (typeof partNames)[number];

const partNames = [
  'comment',
  'title',
  'url',
  'medium',
  'selection',
  'author',
  'site',
  'description',
  'date',
] as const;

/** Brackets and line break are those of Misskey's own share form; they also stop the search box. */
export const pageTemplate = '{selection}\n\n[ {title} ]\n{url}';

/** Longest template that is kept, in UTF-16 units: many times a note. */
export const longestTemplate = 2000;

const name = `\\{(${partNames.join('|')})\\}`;
// each with the space before it, which goes with it
const placeholder = new RegExp(`( ?)${name}`, 'g');
const bracketed = new RegExp(` ?[[(「『【（] ?${name} ?[\\])」』】）]`, 'g');

/**
 * The text of a note. A part that is empty takes its brackets with it, and its line if nothing else is there;
 * blank lines are folded, none stands at either end. Each part is text to MFM; two on one line can make italics
 * between them, nothing that reaches anybody.
 */
export function noteText(parts: NoteParts, template: string = `{comment}\n\n${pageTemplate}`): string {
  const lines = template.split('\n').flatMap((line) => render(line, parts));
  const folded = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  return folded.join('\n').trim();
}

function render(line: string, parts: NoteParts): string[] {
  const names = [...line.matchAll(placeholder)].map(([, , name]) => name as PartName);
  if (names.length === 0) return [line];
  if (names.every((name) => !parts[name])) return [];
  const text = line
    .replace(bracketed, (whole, name: PartName) => (parts[name] ? whole : ''))
    .replace(placeholder, (_, space: string, name: PartName) => (parts[name] ? space + parts[name] : ''))
    .trim();
  // a comment is the person's own: its search box is meant
  const safe = line.trimEnd().endsWith('{comment}') && parts.comment ? text : stopSearchBox(text);
  // a quote ends at a blank line
  return names.includes('selection') ? [safe, ''] : [safe];
}
