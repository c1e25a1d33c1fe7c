import { displayHost } from './idn.ts';

const maxLength = 1000;
/** Shows nothing, turns the direction, or looks like what separates the parts of an address. */
const confusing =
  /[^\p{L}\p{M}\p{N}\p{P}\p{S}]|(?<![\p{L}\p{M}])\p{M}|[\p{DI}\u2800\u00b7\u0589\u05c3\u2024\u2027\u2044\u2215\u29f8\u2571\u2cc6\u30fb\u3002\u3033\uff03\uff05\uff06\uff0e\uff0f\uff1a\uff1f\uff20\uff61\ufe52\ufe68\u2e2e\ufffd]/gu;

/**
 * An address as a person reads it: Japanese and all other script decoded, everything that could disguise it
 * left encoded. To be shown left to right in an isolate of its own; never to be opened or shared.
 * At most 1000 characters.
 */
export function displayUrl(url: URL): string {
  const path = `${url.pathname}${url.search}${url.hash}`.slice(0, maxLength);
  const decoded = path.replace(/(?:%[89a-f][0-9a-f])+/gi, decodeBytes);
  const port = url.port === '' ? '' : `:${url.port}`;
  const ending = decoded === '/' ? '' : decoded;
  return `${url.protocol}//${displayHost(url.hostname)}${port}${ending}`;
}

/** What is no UTF-8 (old Japanese pages are in Shift_JIS) stays encoded, byte for byte. */
function decodeBytes(encoded: string): string {
  const bytes = Uint8Array.from(encoded.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\ufffd')) return encoded;
  return text.replace(confusing, encodeURIComponent);
}
