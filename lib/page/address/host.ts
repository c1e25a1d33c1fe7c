/**
 * Whether `host` is `domain` or under it. A domain that ends in a dot stands for every country's:
 * `amazon.` is amazon.com and www.amazon.co.jp, not amazon.example.jp.
 */
export function isUnder(host: string, domain: string): boolean {
  const name = domain.endsWith('.') ? host.replace(/\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, '.') : host;
  return name === domain || name.endsWith(`.${domain}`);
}

/** The host by which a person knows a site: without www, m and amp in front. */
export function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=.*\.)/, '');
}
