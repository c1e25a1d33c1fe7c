import { runInPage, tabById } from '../../browser/tabs.ts';
import { after } from '../../browser/timer.ts';
import { readAddress } from '../address/address.ts';
import { plainManner, type Manner } from '../text/beginning.ts';
import { cleaning } from '../address/cleaning.ts';
import { fediversePage, type FediverseHints, type FediversePage } from './fediverse-page.ts';
import type { Pointed } from './pointed.ts';
import { prefill, type PageFacts, type Prefill } from '../text/prefill.ts';
import { readDocument } from './read-document.ts';
import { isSamePage } from './same-page.ts';
import { today } from '../text/today.ts';

/** ms a page may take to be read. */
const patience = 1500;

/** What sharing a tab starts with: the text by each template, and the page it is about. */
export interface PageText extends Prefill {
  /** The tab's own, for telling drafts of different pages apart. */
  page: { url: string; title: string; tabId: number } | null;
  /** What it is in the fediverse; null: nothing. */
  fediverse: FediversePage | null;
}

/**
 * Reads the tab a person wants to share, or what they `pointed` at in it, under activeTab. A page that cannot be read
 * (a store, a PDF) still has its title and address; a tab whose address may not be known gives no text.
 */
export async function readPage(
  tabId: number,
  pointed: Pointed | null = null,
  manner: Manner = plainManner,
): Promise<PageText> {
  if (pointed?.link) return readLink(tabId, pointed.link, manner);
  const seen = await soon(runInPage(tabId, readDocument));
  // Asked last: a page may have moved on while it was read.
  const tab = await tabById(tabId);
  // No address under activeTab: one of the pages that no extension may see (about:blank stands for them).
  if (!tab?.url)
    return { ...prefill({ url: 'about:blank', title: '', selection: '', canonical: null }), ...unknown };
  const own = seen && isSamePage(seen.url, tab.url) ? seen : null;
  // The browser's words have no line breaks, but are there for a PDF and for a frame of another site as well.
  const selection = own?.selection || (pointed?.selection ?? '');
  const facts: PageFacts = {
    url: tab.url,
    title: tab.title ?? '',
    selection,
    medium: mediumAddress(pointed),
    canonical: own?.canonical ?? null,
    lang: own?.lang ?? '',
    ...own?.head,
    date: today(),
  };
  return {
    ...prefill(facts, manner, await cleaning.get()),
    page: { url: tab.url, title: facts.title, tabId },
    fediverse: recognised(tab.url, own?.hints),
  };
}

/** A picture is attached; a film or a sound is too large for that, and goes by its address. */
function mediumAddress(pointed: Pointed | null): string {
  const medium = pointed?.medium;
  return medium && medium.kind !== 'image' ? medium.url : '';
}

const unknown = { page: null, fediverse: null };

/** A document, a file or an address with a key in it is nobody's post. */
function recognised(
  address: string,
  hints: FediverseHints = { alternate: null, generator: '' },
): FediversePage | null {
  const { url, hint } = readAddress(address);
  return url && (hint === null || hint === 'privateAddress') ? fediversePage(url, hints) : null;
}

/** A link is shared by its own words, not by the page it is on. */
async function readLink(tabId: number, url: string, manner: Manner): Promise<PageText> {
  const title = (await soon(runInPage(tabId, readLinkText, url))) ?? '';
  const facts: PageFacts = { url, title, selection: '', canonical: null, date: today() };
  return {
    ...prefill(facts, manner, await cleaning.get()),
    page: { url, title, tabId },
    fediverse: recognised(url),
  };
}

/** A page that is busy, or hangs on purpose, is shared by what its tab says. */
function soon<T>(reading: Promise<T | null>): Promise<T | null> {
  return Promise.race([reading, after(patience).then(() => null)]);
}

/** Runs in the page: no dependencies, bounded sizes. The words of the link with this address; '' if it has none. */
function readLinkText(address: string): string {
  const links = Array.from(document.links).slice(0, 20_000);
  const link = links.find(({ href }) => href === address);
  const picture = link?.querySelector('img[alt]')?.getAttribute('alt');
  // An SVG's link has no text of this kind.
  const words = link instanceof HTMLElement ? link.innerText.trim() : '';
  return (words || picture || link?.getAttribute('aria-label') || '').slice(0, 1000);
}
