import { displayHost } from './idn.ts';
import { neutralise } from './markup.ts';
import { cut, plainLine } from './plain-text.ts';
import { withoutAffixes } from './site-title.ts';

const maxCodePoints = 100;
/** A title can be of any size: what is behind this would be cut anyway. */
const maxRead = 4000;

/**
 * A tab's title as it stands in a note: no counter, no site name (of a short list), no markup, at most 100
 * code points. null if it says nothing that the address does not say.
 * @param title any string, of any size
 * @param url the page's address, already clean; its host decides which site name goes
 */
export function noteTitle(title: string, url: URL): string | null {
  const line = plainLine(title.slice(0, maxRead));
  const name = withoutAffixes(line, url.hostname).trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name) || isAddress(line, url)) return null;
  return notePhrase(name, maxCodePoints);
}

/** Any text of a page as one line of a note, without markup, at most so many code points. '' if there is none. */
export function notePhrase(text: string, maxCodePoints: number): string {
  return neutralise(cut(plainLine(text.slice(0, maxRead)), maxCodePoints));
}

/** Browsers make the address the title of a page that has none: without scheme, decoded, before it was cleaned. */
function isAddress(line: string, url: URL): boolean {
  const address = line.replace(/^https?:\/\//, '').replace(/^www\./, '');
  const hosts = [url.hostname, displayHost(url.hostname)].map((host) => host.replace(/^www\./, ''));
  return !/\s/.test(address) && hosts.some((host) => address === host || address.startsWith(`${host}/`));
}
