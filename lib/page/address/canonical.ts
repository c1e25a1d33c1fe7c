import { cleanUrl } from './clean-url.ts';
import type { CleaningRule } from './cleaning.ts';
import { hasCredentials, isSecretPath } from './credentials.ts';
import { siteOf } from './host.ts';

/**
 * The address the page itself names, if it is the same page: on the same host (www, m and amp aside), not the
 * site's root, not less safe, without a key in it, and without the loss of a parameter that is no tracker, by a
 * person's own rules too. Else `url`.
 * @param url the page's address
 * @param canonical `<link rel=canonical>` or `og:url` of this very page, hostile like all of it
 */
export function chooseCanonical(
  url: URL,
  canonical: string | null,
  rules: readonly CleaningRule[] = [],
): URL {
  if (canonical === null || !URL.canParse(canonical, url.href)) return url;
  const named = new URL(canonical, url);
  const isSameSite = siteOf(named) === siteOf(url) && named.port === url.port;
  const isAsSafe = named.protocol === 'https:' || named.protocol === url.protocol;
  // Many pages name the very address they were asked for: the key that was taken out of it would be back.
  const isPlain = !hasCredentials(named) && !isSecretPath(named) && named.pathname !== '/';
  if (!isSameSite || !isAsSafe || !isPlain || losesParameter(url, named, rules)) return url;
  // where on the page the reader is: a canonical address never knows
  if (named.hash === '') named.hash = url.hash;
  return named;
}

function losesParameter(url: URL, named: URL, rules: readonly CleaningRule[]): boolean {
  const needed = cleanUrl(url, rules).url.searchParams;
  return [...needed].some(([name, value]) => !named.searchParams.getAll(name).includes(value));
}
