import type { FediverseHints } from './fediverse-page.ts';
import type { PageFacts } from '../text/prefill.ts';

/** What a page says of itself, none of it checked. */
export interface SeenDocument {
  url: string;
  selection: string;
  canonical: string | null;
  /** Its language. */
  lang: string;
  head: Pick<
    PageFacts,
    | 'author'
    | 'site'
    | 'description'
    | 'creators'
    | 'profiles'
    | 'rating'
    | 'linkedData'
    | 'otherTitle'
    | 'picture'
  >;
  hints: FediverseHints;
}

/**
 * Runs in the page: no dependencies, bounded sizes. Head metadata counts only when the document was loaded from this
 * address: a page that changes its address without loading keeps the head of the first one.
 */
export function readDocument(): SeenDocument {
  const url = location.href;
  const [navigation] = performance.getEntriesByType('navigation');
  // A fragment is a place on a page, or else the name of another one: `#/settings`, `#!article`.
  const [here, loaded] = [url, navigation?.name ?? ''].map((address) =>
    /#[!/]/.test(address) ? address : address.split('#')[0],
  );
  const isFirst = here === loaded;
  const all = (selector: string, most: number) =>
    isFirst ? Array.from(document.querySelectorAll(selector)).slice(0, most) : [];
  const link = (selector: string) => {
    const [found] = all(`link${selector}[href]`, 1);
    // Cut short it would be another address.
    return found instanceof HTMLLinkElement && found.href.length < 2000 ? found.href : null;
  };
  /** The first of these that says something, as words or as an address. */
  const meta = (names: string[], isMeant: (value: string) => boolean) => {
    const said = names.map((name) => {
      const [found] = all(`meta[name="${name}" i][content], meta[property="${name}" i][content]`, 1);
      return found?.getAttribute('content')?.slice(0, 2001).trim() ?? '';
    });
    return said.find((value) => value !== '' && isMeant(value)) ?? '';
  };
  const words = (...names: string[]) => meta(names, (value) => !/^https?:/.test(value)).slice(0, 1000);
  const address = (...names: string[]) => meta(names, ({ length }) => length <= 2000);
  const attributes = (selector: string, name: string) =>
    all(selector, 10)
      .map((tag) => tag.getAttribute(name) ?? '')
      .filter(({ length }) => length < 400);
  return {
    url,
    selection: String(getSelection() ?? '').slice(0, 5000),
    canonical: link('[rel~="canonical"]'),
    lang: (document.documentElement.getAttribute('lang') ?? '').slice(0, 100),
    head: {
      author: words('author', 'article:author'),
      site: words('og:site_name', 'application-name'),
      description: words('og:description', 'description'),
      otherTitle: words('og:title', 'twitter:title'),
      creators: attributes('meta[name="fediverse:creator" i]', 'content'),
      profiles: attributes('a[rel~="me" i][href], link[rel~="me" i][href]', 'href'),
      rating: words('rating'),
      picture: {
        url: address('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
        alt: words('og:image:alt', 'twitter:image:alt'),
      },
      linkedData: all('script[type="application/ld+json" i]', 10)
        .map(({ textContent }) => textContent ?? '')
        .filter(({ length }) => length < 100_000),
    },
    hints: {
      alternate: link('[rel~="alternate"][type="application/activity+json" i]'),
      generator: words('generator'),
    },
  };
}
