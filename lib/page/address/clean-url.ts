import { wishTest, type CleaningRule } from './cleaning.ts';
import { hasCredentials } from './credentials.ts';
import { isUnder } from './host.ts';
import type { Parameter } from './query.ts';
import { fragmentParametersOf, parametersOf, withoutFragmentParameters, withoutParameters } from './query.ts';
import { trackerTest } from './trackers.ts';
import { withoutTextFragment } from './url.ts';

export interface CleanUrl {
  url: URL;
  /** Names of what was taken out, in their order; those from the fragment with `#`. */
  removed: string[];
}

/** In fragments that are written like a query: Facebook's `#_=_`, `#xtor=RSS-1`, `#Echobox=1700000000`. */
const trackingFragment = /^(?:_|Echobox|xtor)$/;

/**
 * An address without what only follows its reader about: parameters, fragments, Amazon's path, a YouTube mix; a
 * person's own `rules` count more than what is known here. What stays is left byte for byte, and an address with a key
 * or signature in it stays as a whole, and so does one that another address is part of.
 */
export function cleanUrl(url: URL, rules: readonly CleaningRule[] = []): CleanUrl {
  if (hasCredentials(url) || isAboutAnother(url)) return { url, removed: [] };
  const isTracker = trackerTest(url.hostname);
  const wish = wishTest(url.hostname, rules);
  const isUnwanted = (name: string) => wish(name) ?? (isTracker(name) || isMix(url, name));
  const isUnwantedBehind = (name: string) => wish(name) ?? (isTracker(name) || trackingFragment.test(name));
  const fragment = cleanFragment(withoutTextFragment(withoutParameters(url, isUnwanted)), isUnwantedBehind);
  const removed = [...namesOf(parametersOf(url)).filter(isUnwanted), ...fragment.removed];
  return amazonProduct({ url: fragment.url, removed: [...new Set(removed)] }, wish);
}

/** Archives and bookmarks have an address in their path: what follows belongs to it, and is nothing without it. */
function isAboutAnother({ hostname, pathname }: URL): boolean {
  return /\/https?:\//i.test(pathname) || (hostname === 'b.hatena.ne.jp' && pathname.startsWith('/entry/'));
}

function cleanFragment(url: URL, isUnwanted: (name: string) => boolean): CleanUrl {
  const bare = withoutFragmentParameters(url, isUnwanted);
  const removed = bare.hash === url.hash ? [] : namesOf(fragmentParametersOf(url)).filter(isUnwanted);
  return { url: bare, removed: removed.map((name) => `#${name}`) };
}

/**
 * A mix is made up for its listener; "watch later" and "liked" are their own. A real playlist stays, and so does what no
 * video is named beside.
 */
function isMix({ hostname, searchParams }: URL, name: string): boolean {
  if (name !== 'list' && name !== 'index') return false;
  const isVideo = isUnder(hostname, 'youtube.com') ? searchParams.has('v') : isUnder(hostname, 'youtu.be');
  const list = searchParams.get('list');
  return isVideo && (list === null || /^(?:RD|UL|WL$|LL$|LM$)/.test(list));
}

/** `/title-of-the-thing/dp/ASIN/ref=…?…` is `/dp/ASIN`: all else is how one came there. */
function amazonProduct({ url, removed }: CleanUrl, wish: (name: string) => boolean | null): CleanUrl {
  if (!isUnder(url.hostname, 'amazon.')) return { url, removed };
  const path = url.pathname.replace(/\/ref=[^/]*$/, '');
  const product = /\/(?:dp|gp\/product|gp\/aw\/d)\/([A-Z0-9]{10})(?=\/|$)/.exec(path)?.[1];
  const isRest = (name: string) => product !== undefined && wish(name) !== false;
  const short = new URL(withoutParameters(url, isRest));
  short.pathname = product === undefined ? path : `/dp/${product}`;
  const reference = path === url.pathname ? [] : ['ref'];
  return {
    url: short,
    removed: [...new Set([...reference, ...removed, ...namesOf(parametersOf(url)).filter(isRest)])],
  };
}

function namesOf(parameters: readonly Parameter[]): string[] {
  return parameters.map(([name]) => name);
}
