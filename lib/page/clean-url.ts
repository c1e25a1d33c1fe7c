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
 * An address without what only follows its reader about: parameters, fragments, Amazon's path, a YouTube mix.
 * What stays is left byte for byte, and an address with a key or signature in it stays as a whole.
 */
export function cleanUrl(url: URL): CleanUrl {
  if (hasCredentials(url)) return { url, removed: [] };
  const isTracker = trackerTest(url.hostname);
  const isUnwanted = (name: string) => isTracker(name) || isMix(url, name);
  const fragment = cleanFragment(withoutTextFragment(withoutParameters(url, isUnwanted)), isTracker);
  const removed = [...namesOf(parametersOf(url)).filter(isUnwanted), ...fragment.removed];
  return amazonProduct({ url: fragment.url, removed: [...new Set(removed)] });
}

function cleanFragment(url: URL, isTracker: (name: string) => boolean): CleanUrl {
  const isUnwanted = (name: string) => isTracker(name) || trackingFragment.test(name);
  const bare = withoutFragmentParameters(url, isUnwanted);
  const removed = bare.hash === url.hash ? [] : namesOf(fragmentParametersOf(url)).filter(isUnwanted);
  return { url: bare, removed: removed.map((name) => `#${name}`) };
}

/** A mix is made up for its listener; "watch later" and "liked" are their own. A real playlist stays. */
function isMix(url: URL, name: string): boolean {
  if (!isUnder(url.hostname, 'youtube.com') && !isUnder(url.hostname, 'youtu.be')) return false;
  if (name !== 'list' && name !== 'index') return false;
  const list = url.searchParams.get('list');
  return url.pathname !== '/playlist' && (list === null || /^(?:RD|UL|WL$|LL$|LM$)/.test(list));
}

/** `/title-of-the-thing/dp/ASIN/ref=…?…` is `/dp/ASIN`: all else is how one came there. */
function amazonProduct({ url, removed }: CleanUrl): CleanUrl {
  const product = /\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?=\/|$)/.exec(url.pathname)?.[1];
  if (product === undefined || !isUnder(url.hostname, 'amazon.')) return { url, removed };
  const hasReference = url.pathname.includes('/ref=');
  const rest = namesOf(parametersOf(url));
  const short = new URL(`/dp/${product}${url.hash}`, url);
  return { url: short, removed: [...new Set([...(hasReference ? ['ref'] : []), ...removed, ...rest])] };
}

function namesOf(parameters: readonly Parameter[]): string[] {
  return parameters.map(([name]) => name);
}
