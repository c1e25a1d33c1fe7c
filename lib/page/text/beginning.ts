import { noteText, pageTemplate, type NoteParts } from './note-text.ts';

/** What a composer begins with when a note is made by this template. */
export interface Beginning {
  /** null: the default one. */
  template: string | null;
  text: string;
  /** Where the words go, in UTF-16 units from the start. */
  cursor: number;
}

/** Whether those are mentioned whom a page names as its authors: never, with a click, or in every text. */
export type Credit = 'off' | 'ask' | 'on';

/** How notes are begun: by these templates (null: the standard one), with the words above or below the page. */
export interface Manner {
  templates: readonly (string | null)[];
  /** For templates that do not say so themselves. */
  cursor: 'start' | 'end';
  credit: Credit;
}

/** As long as nobody wants it otherwise. */
export const plainManner: Manner = { templates: [null], cursor: 'start', credit: 'ask' };

/** Stands for the words to come: no part of a page holds a control character. */
const place = '\0';

/** What a composer begins with by each template, with room for words, and for the author where one `isCredited`. */
export function beginnings(
  parts: NoteParts,
  { templates, cursor }: Pick<Manner, 'templates' | 'cursor'>,
  isCredited = false,
): Beginning[] {
  return templates.map((template) => {
    const lines = isCredited ? withCredit(template ?? pageTemplate) : template;
    const text = noteText({ ...parts, comment: place }, withRoom(withMedium(lines), cursor));
    return { template, text: text.replaceAll(place, ''), cursor: Math.max(0, text.indexOf(place)) };
  });
}

/** What a person has pointed at is in the note, whether or not their template knows of such. */
function withMedium(template: string | null): string {
  const lines = template ?? pageTemplate;
  return lines.includes('{medium}') ? lines : `${lines}\n{medium}`;
}

/** A template with a place for words: where it names `{comment}`, else above or below all else. null: the standard one. */
export function withRoom(template: string | null, cursor: Manner['cursor']): string {
  const lines = template ?? pageTemplate;
  if (lines.includes('{comment}')) return lines;
  return cursor === 'start' ? `{comment}\n\n${lines}` : `${lines}\n\n{comment}`;
}

/** A template with a place for the author: where it names `{author}`, else below the address, if it has one. */
function withCredit(template: string): string {
  const lines = template.split('\n');
  const address = lines.findLastIndex((line) => line.includes('{url}'));
  if (address === -1 || template.includes('{author}')) return template;
  return lines.toSpliced(address + 1, 0, '{author}').join('\n');
}
