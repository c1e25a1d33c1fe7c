/** The address of the hosted pages as Misskey will compare it, or an error that says what is wrong with it. */
export function parseSiteUrl(value: string | undefined): string {
  const url = URL.parse(value ?? '');
  const usable = url !== null && url.href === value && isSecure(url) && isPlain(url);
  if (usable) return value;
  throw new Error(
    `SITE_URL must be an https address that ends with "/", such as https://owner.github.io/share-to-misskey/, but it is ${value ? `"${value}"` : 'missing'}.`,
  );
}

/** http only where nothing travels: on this computer. */
function isSecure(url: URL): boolean {
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname))
  );
}

/** Misskey refuses a client_id with a password or a fragment; a query would break every link. */
function isPlain(url: URL): boolean {
  return url.href === `${url.origin}${url.pathname}` && url.pathname.endsWith('/');
}
