import { neutralise } from './markup.ts';
import { cut, plainLine } from './plain-text.ts';
import { withoutAffixes } from './site-title.ts';
import { isAddress } from './title-address.ts';

const maxCodePoints = 100;
/** A title can be of any size: what is behind this would be cut anyway. */
const maxRead = 4000;

/**
 * A tab's title as it stands in a note: no counter, no site name (of a short list), no markup, at most 100
 * code points. null if it says nothing that the address does not say.
 * @param title any string, of any size
 * @param url the page's address, already clean; its host decides which site name goes
 * @param seen its address as the tab has it, with whatever was taken out of it
 */
export function noteTitle(title: string, url: URL, seen: URL = url): string | null {
  const line = plainLine(title.slice(0, maxRead));
  const name = withoutAffixes(line, url.hostname).trim();
  const isSaid = [url, seen].some((address) => isAddress(line, address));
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name) || isSaid) return null;
  return notePhrase(name, maxCodePoints);
}

/** Any text of a page as one line of a note, without markup, at most so many code points. '' if there is none. */
export function notePhrase(text: string, maxCodePoints: number): string {
  return neutralise(cut(plainLine(text.slice(0, maxRead)), maxCodePoints));
}
