import type { Pointed } from './pointed.ts';
import { readPage } from './read-page.ts';

/** Words of a page on their way into a note. */
export interface Selection {
  /** As a block quote; '' if nothing is selected, or nothing of the page is to be shared. */
  quote: string;
  /** With the page's title and address below it, unless there is something to be said of that address first. */
  whole: string;
  /** Of the page; null if it may not be known. */
  url: string | null;
}

/** Reads what is selected in a tab, or was `pointed` at, under activeTab. */
export async function readSelection(tabId: number, pointed: Pointed | null): Promise<Selection> {
  const { beginnings, page, hint } = await readPage(tabId, pointed, {
    templates: [null, '{selection}'],
    cursor: 'start',
    credit: 'off',
  });
  const [whole = '', quote = ''] = beginnings.map(({ text }) => text.trim());
  return { quote, whole: hint === null ? whole : quote, url: page?.url ?? null };
}
