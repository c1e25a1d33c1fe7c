import { isUnder } from './host.ts';

/** Where a page shows, or leads to, another page whose address it carries in a parameter. */
const carriers: readonly { host: string; path: RegExp; parameters: readonly string[] }[] = [
  { host: 'google.', path: /^\/url$/, parameters: ['q', 'url'] },
  { host: 'youtube.com', path: /^\/redirect$/, parameters: ['q'] },
  { host: 'facebook.com', path: /^\/l\.php$/, parameters: ['u'] },
  { host: 'l.instagram.com', path: /^\/$/, parameters: ['u'] },
  { host: 'out.reddit.com', path: /./, parameters: ['url'] },
  { host: 'steamcommunity.com', path: /^\/linkfilter\/?$/, parameters: ['u', 'url'] },
  { host: 't.umblr.com', path: /^\/redirect$/, parameters: ['z'] },
  { host: 'vk.com', path: /^\/away\.php$/, parameters: ['to'] },
  { host: 'duckduckgo.com', path: /^\/l\/$/, parameters: ['uddg'] },
  { host: 'pixiv.net', path: /^\/jump\.php$/, parameters: ['url'] },
  { host: 'hb.afl.rakuten.co.jp', path: /./, parameters: ['pc', 'm'] },
  { host: 'ck.jp.ap.valuecommerce.com', path: /^\/servlet\/referral$/, parameters: ['vc_url'] },
  // shops pay by these: without its parameters none leads anywhere
  { host: 'awin1.com', path: /^\/(?:cread|awclick)\.php$/, parameters: ['ued', 'p'] },
  { host: 'linksynergy.com', path: /^\/(?:deeplink|link)$/, parameters: ['murl'] },
  { host: 'redirectingat.com', path: /^\/$/, parameters: ['url'] },
  { host: 'go.skimresources.com', path: /^\/$/, parameters: ['url'] },
  // viewers
  { host: 'docs.google.com', path: /^\/g?view(?:er)?$/, parameters: ['url'] },
  { host: 'view.officeapps.live.com', path: /^\/op\/(?:view|embed)\.aspx$/, parameters: ['src'] },
  { host: 'mozilla.github.io', path: /^\/pdf\.js\/web\/viewer\.html$/, parameters: ['file'] },
  // translations
  { host: 'translate.google.com', path: /^\/translate/, parameters: ['u'] },
  { host: 'translate.yandex.com', path: /^\/translate$/, parameters: ['url'] },
];

/** Reader modes and PDF viewers that are pages of the browser or of an extension. */
const readers = new Set([
  'about:',
  'read:',
  'chrome-distiller:',
  'chrome-extension:',
  'moz-extension:',
  'extension:',
]);

/** The page inside a viewer, reader mode, translation, AMP cache or redirect; else the address itself. */
export function unwrap(url: URL): URL {
  let inner = url;
  // a translation of an AMP page behind a redirect: three is plenty, and endless nesting is no page
  for (let depth = 0; depth < 3; depth += 1) {
    const next = once(inner);
    if (next === null) return inner;
    inner = next;
  }
  return inner;
}

function once(url: URL): URL | null {
  if (readers.has(url.protocol)) return fromReader(url);
  if (!/^https?:$/.test(url.protocol)) return null;
  return fromCarrier(url) ?? fromTranslation(url) ?? fromCache(url);
}

function fromReader(url: URL): URL | null {
  // chrome-extension://id/https://example.org/a.pdf
  const path = /\/((?:https?|file):\/\/?.+)$/.exec(url.href)?.[1];
  const query = url.searchParams.get('url') ?? url.searchParams.get('file');
  const inner = query ?? path;
  return inner !== undefined && URL.canParse(inner) ? new URL(inner) : null;
}

function fromCarrier(url: URL): URL | null {
  const carrier = carriers.find(({ host, path }) => isUnder(url.hostname, host) && path.test(url.pathname));
  const found = carrier?.parameters.map((name) => url.searchParams.get(name)).find(isWebAddress);
  return found ? new URL(found) : null;
}

/** `example-org.translate.goog`: a dot became `-`, a hyphen `--`. */
function fromTranslation(url: URL): URL | null {
  const name = /^([a-z0-9-]+)\.translate\.goog$/.exec(url.hostname)?.[1];
  if (name === undefined) return null;
  const host = name.replaceAll('--', ' ').replaceAll('-', '.').replaceAll(' ', '-');
  // what stands there of a site without encryption
  const scheme = url.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  const query = url.search.replace(/([?&])_x_tr_[^&#]*(?:&_x_tr_[^&#]*)*(&?)/, (_, before, after) =>
    after === '' ? '' : before,
  );
  const href = `${scheme}://${host}${url.pathname}${query}${url.hash}`;
  return URL.canParse(href) ? new URL(href) : null;
}

/** AMP as Google, Bing and the AMP project serve it, and Google's cache. */
function fromCache(url: URL): URL | null {
  const address = `${url.pathname}${url.search}`;
  const isViewer = isUnder(url.hostname, 'google.') || isUnder(url.hostname, 'bing.com');
  const amp = isViewer
    ? /^\/amp\/(s\/)?(.+\..+)$/.exec(address)
    : url.hostname.endsWith('.cdn.ampproject.org') && /^\/(?:[a-z]+\/)?(s\/)?([^/]+\..+)$/.exec(address);
  const [, secure, rest] = amp || [];
  const cached = url.hostname === 'webcache.googleusercontent.com' ? url.searchParams.get('q') : null;
  const plain = cached === null ? null : (/^cache:(?:[\w-]{12}:)?(\S+)/.exec(cached)?.[1] ?? null);
  const inner = rest === undefined ? plain : `${secure === undefined ? 'http' : 'https'}://${rest}`;
  return isWebAddress(inner) ? new URL(inner) : null;
}

function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
}
