import type { Packed } from './json.ts';

/** The query of a URL as an object; of a repeated parameter the first wins. */
export function readSearch(url: string): Packed {
  const query: Packed = {};
  for (const [name, value] of new URL(url).searchParams) query[name] ??= value;
  return query;
}
