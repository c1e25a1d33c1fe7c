import { runInPage, tabById } from '../browser/tabs.ts';
import { prefill, type PageFacts, type Prefill } from './prefill.ts';

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
  const seen = await runInPage(tabId, readDocument);
  // Asked last: a page may have moved on while it was read.
  const tab = await tabById(tabId);
  if (!tab?.url)
    return { ...prefill({ url: 'about:blank', title: '', selection: '', canonical: null }), page: null };
  const facts: PageFacts = {
    url: tab.url,
    title: tab.title ?? '',
    selection: seen?.url === tab.url ? seen.selection : '',
    canonical: seen?.url === tab.url ? seen.canonical : null,
  };
  return { ...prefill(facts), page: { url: tab.url, title: facts.title, tabId } };
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
