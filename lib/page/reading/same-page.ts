/** Whether a page that knows its own address is the one at another: it does not know of credentials and text fragments. */
export function isSamePage(seen: string, address: string): boolean {
  return bare(seen) === bare(address);
}

/** Without `user:pw@` and `#:~:text=`. */
function bare(href: string): string {
  const url = new URL(href);
  url.username = '';
  url.password = '';
  url.hash = url.hash.split(':~:')[0] ?? '';
  return url.href;
}
