export type Parameter = readonly [name: string, value: string];
export type ParameterTest = (name: string, value: string) => boolean;

/**
 * `url` without the parameters that are unwanted; the same object if there are none. What stays is left byte for byte:
 * servers tell `?a` from `?a=` and `%20` from `+`, and a signature covers the bytes.
 */
export function withoutParameters(url: URL, isUnwanted: ParameterTest): URL {
  const query = url.search.slice(1);
  const kept = filtered(query, isUnwanted);
  if (kept === query) return url;
  const cleaned = new URL(url);
  // The setter takes one `?` off, which may be the parameter's own.
  cleaned.search = kept && `?${kept}`;
  return cleaned;
}

/** The same for what is written like a query in a fragment: `#access_token=…`, `#/reset?token=…`. */
export function withoutFragmentParameters(url: URL, isUnwanted: ParameterTest): URL {
  const { route, query } = splitFragment(url);
  const kept = filtered(query, isUnwanted);
  if (kept === query) return url;
  const cleaned = new URL(url);
  cleaned.hash = route + kept && `#${route}${kept}`;
  return cleaned;
}

/** The parameters of the query, decoded, in their order. */
export function parametersOf(url: URL): Parameter[] {
  return url.search.slice(1).split('&').filter(Boolean).map(decode);
}

/** The parameters in the fragment, decoded, in their order. */
export function fragmentParametersOf(url: URL): Parameter[] {
  return splitFragment(url).query.split('&').filter(Boolean).map(decode);
}

function splitFragment(url: URL): { route: string; query: string } {
  const fragment = url.hash.slice(1);
  if (/^[^/?]*=/.test(fragment)) return { route: '', query: fragment };
  const start = fragment.indexOf('?') + 1;
  return start > 0
    ? { route: fragment.slice(0, start), query: fragment.slice(start) }
    : { route: fragment, query: '' };
}

function filtered(query: string, isUnwanted: ParameterTest): string {
  return query
    .split('&')
    .filter((part) => part === '' || !isUnwanted(...decode(part)))
    .join('&');
}

function decode(part: string): Parameter {
  const [parameter] = new URLSearchParams(part);
  return parameter ?? ['', ''];
}
