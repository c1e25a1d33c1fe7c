import { displayHost } from '../address/idn.ts';

/**
 * Whether a title (one plain line) is but the address: browsers make it that of a page that has none, without scheme,
 * decoded, before it was cleaned. It would bring back what was taken out, keys too.
 */
export function isAddress(line: string, url: URL): boolean {
  // The words of a link can be all of its address.
  const title = withoutPrefix(line.replace(/^https?:\/\//, '').replace(/^[^/?#@\s]*@/, ''));
  const hosts = [url.hostname, displayHost(url.hostname)].map(withoutPrefix);
  // A reader mode has no host.
  const host = hosts.find((one) => one !== '' && title.startsWith(one));
  const rest = host === undefined ? undefined : title.slice(host.length);
  if (rest === undefined || !/^(?::\d+)?(?:[/?#]|$)/.test(rest)) return false;
  // A space is one that was decoded, or else these are words.
  return (
    !/\s/.test(rest) ||
    letters(`${url.port}${url.pathname}${url.search}${url.hash}`).startsWith(letters(rest))
  );
}

function withoutPrefix(host: string): string {
  return host.replace(/^www\./, '');
}

/** What is the same in an address however much of it was decoded. */
function letters(address: string): string {
  const decoded = address.replace(/%[0-7][0-9a-f]/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  return decoded.replace(/%[89a-f][0-9a-f]|[^a-z0-9]/gi, '');
}
