/** Host of an origin or URL, with the port if it has one; the text itself if it is neither. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/** What stands after the host, in letters people read; still encoded if decoding makes no sense. */
export function pathOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return '';
  const path = parsed.pathname + parsed.search + parsed.hash;
  try {
    return path === '/' ? '' : decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
