import { MisskeyError } from './errors.ts';
import { completeHost } from './known-servers.ts';

/**
 * What a person typed -> the origin of a server. Takes `misskey` (a well-known one), `misskey.io`, `https://misskey.io/@me`, `@me@misskey.io`,
 * `me@misskey.io`, ports and non-ASCII names; plain http only for this computer. Throws MisskeyError `invalidHost`.
 */
export function typedOrigin(typed: string): string {
  const text = halfWidth(typed)
    .trim()
    .replace(/^[\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/, '');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (scheme && !/^https?$/i.test(scheme[1] ?? '')) throw new MisskeyError('invalidHost', { subject: typed });
  const rest = scheme ? text.slice(scheme[0].length) : text;
  // Before the first slash; in `@me@host`, after the last `@`.
  const host = completeHost((rest.split(/[/?#\\]/, 1)[0] ?? '').split('@').at(-1) ?? '');
  const url = parse(`https://${host}`);
  // The root of all names (RFC 1034 3.1): the same server, and not to be signed in to twice.
  if (url) url.hostname = url.hostname.replace(/\.$/, '');
  if (!url || !isHostName(url.hostname)) throw new MisskeyError('invalidHost', { subject: typed });
  return isLocal(url.hostname) ? `http://${url.host}` : url.origin;
}

/** Whether it is somebody's name, and their server is still to come: `@me`, `＠me@`. */
export function lacksServer(typed: string): boolean {
  return /^@\w+@?$/.test(halfWidth(typed).trim());
}

/**
 * Whether an address a server gave is one we go to: https and a name, or http on this computer. Anything else is hostile:
 * a number is a machine in the person's own network.
 */
export function isWebOrigin(address: string): boolean {
  const url = parse(address);
  if (!url || !isHostName(url.hostname)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname));
}

/** UTF-16 units: what is longer would be kept with an account, and read whenever the popup opens. */
const longestAddress = 2000;

/** The origin of an address that a server gave, or null if it is none we go to. */
export function originOf(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > longestAddress || !isWebOrigin(address)) return null;
  return new URL(address).origin;
}

/** Whether an origin may send us on to another: never from the web to this computer. */
export function maySendTo(from: string, to: string): boolean {
  return isLocal(new URL(from).hostname) || !isLocal(new URL(to).hostname);
}

/** An address that a server gave for something to fetch or to show, or null if nothing is asked there. */
export function linkFrom(server: string, address: unknown): string | null {
  const origin = originOf(address);
  return origin !== null && maySendTo(server, origin) ? String(address) : null;
}

/**
 * What an input method leaves: `＠me＠misskey．io`. No other compatibility forms: `℀` is one character to a browser, and
 * would here become a slash, and cut another host out of a name.
 */
function halfWidth(text: string): string {
  const distance = 0xfee0;
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - distance));
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isLocal(hostname: string): boolean {
  return hostname === '127.0.0.1' || /(?:^|\.)localhost$/.test(hostname);
}

/** At most as long as DNS has it (RFC 1035), which also keeps a pasted book from being searched for hours. */
function isHostName(hostname: string): boolean {
  if (hostname.length > 254) return false;
  return (
    isLocal(hostname) || /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(hostname)
  );
}
