import { runInPage, tabById } from '../browser/tabs.ts';
import { after } from '../browser/timer.ts';
import { prefill, type PageFacts, type Prefill } from './prefill.ts';

/** ms a page may take to be read. */
const patience = 1500;

/** What sharing a tab starts with: the text, and the page it is about. */
export interface PageText extends Prefill {
  /** The tab's own, for telling drafts of different pages apart. */
  page: { url: string; title: string; tabId: number } | null;
}

/**
 * Reads the tab a person wants to share, under activeTab. A page that cannot be read (a store, a PDF) still has its
 * title and address; a tab whose address may not be known gives an empty text.
 */
export async function readPage(tabId: number): Promise<PageText> {
  // A page that is busy, or hangs on purpose, is shared by what its tab says.
  const seen = await Promise.race([runInPage(tabId, readDocument), after(patience).then(() => null)]);
  // Asked last: a page may have moved on while it was read.
  const tab = await tabById(tabId);
  // No address under activeTab: one of the pages that no extension may see (about:blank stands for them).
  if (!tab?.url)
    return { ...prefill({ url: 'about:blank', title: '', selection: '', canonical: null }), page: null };
  const facts: PageFacts = {
    url: tab.url,
    title: tab.title ?? '',
    ...(seen && isSamePage(seen.url, tab.url)
      ? { selection: seen.selection, canonical: seen.canonical }
      : nothingSeen),
  };
  return { ...prefill(facts), page: { url: tab.url, title: facts.title, tabId } };
}

const nothingSeen = { selection: '', canonical: null };

/** A page does not know of the credentials and the text fragment (`#:~:text=`) in its own address. */
function isSamePage(seen: string, address: string): boolean {
  return bare(seen) === bare(address);
}

function bare(href: string): string {
  const url = new URL(href);
  url.username = '';
  url.password = '';
  url.hash = url.hash.split(':~:')[0] ?? '';
  return url.href;
}

/**
 * Runs in the page: no dependencies, bounded sizes. Head metadata counts only when the document was loaded from this
 * address: a page that changes its address without loading keeps the head of the first one.
 */
function readDocument(): { url: string; selection: string; canonical: string | null } {
  const url = location.href;
  const [navigation] = performance.getEntriesByType('navigation');
  const isFirst = navigation?.name.split('#')[0] === url.split('#')[0];
  const canonical = isFirst ? document.querySelector('link[rel~="canonical"][href]') : null;
  return {
    url,
    selection: String(getSelection() ?? '').slice(0, 5000),
    canonical: canonical instanceof HTMLLinkElement ? canonical.href.slice(0, 5000) : null,
  };
}
