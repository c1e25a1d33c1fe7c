/**
 * `url` without the parameters whose name is unwanted. What stays is left byte for byte: servers tell `?a` from
 * `?a=` and `%20` from `+`, and a signature covers the bytes.
 */
export function withoutParameters(url: URL, isUnwanted: (name: string) => boolean): URL {
  const cleaned = new URL(url);
  cleaned.search = filtered(url.search.slice(1), isUnwanted);
  return cleaned;
}

/** The same for a fragment that is written like a query: `#access_token=…&state=…`. */
export function withoutFragmentParameters(url: URL, isUnwanted: (name: string) => boolean): URL {
  const cleaned = new URL(url);
  const fragment = url.hash.slice(1);
  if (/^[\w.-]+=/.test(fragment)) cleaned.hash = filtered(fragment, isUnwanted);
  return cleaned;
}

/** Names of the parameters in a query or fragment, decoded, in their order. */
export function parameterNames(query: string): string[] {
  return query.replace(/^[?#]/, '').split('&').filter(Boolean).map(nameOf);
}

function filtered(query: string, isUnwanted: (name: string) => boolean): string {
  return query
    .split('&')
    .filter((part) => part === '' || !isUnwanted(nameOf(part)))
    .join('&');
}

function nameOf(part: string): string {
  const [name] = new URLSearchParams(part).keys();
  return name ?? '';
}
