import { MisskeyError } from './errors.ts';
import { completeHost } from './known-servers.ts';

/**
 * What a person typed -> the origin of a server. Takes `misskey` (a well-known one), `misskey.io`, `https://misskey.io/@me`, `@me@misskey.io`,
 * `me@misskey.io`, ports and non-ASCII names; plain http only for this computer. Throws MisskeyError `invalidHost`.
 */
export function typedOrigin(typed: string): string {
  const text = typed
    .trim()
    .normalize('NFKC')
    .replace(/^[\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/, '');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (scheme && !/^https?$/i.test(scheme[1] ?? '')) throw new MisskeyError('invalidHost', { subject: typed });
  const rest = scheme ? text.slice(scheme[0].length) : text;
  // Before the first slash; in `@me@host`, after the last `@`.
  const host = completeHost((rest.split(/[/?#\\]/, 1)[0] ?? '').split('@').at(-1) ?? '');
  const url = parse(`https://${host}`);
  if (!url || !isHostName(url.hostname)) throw new MisskeyError('invalidHost', { subject: typed });
  return isLocal(url.hostname) ? `http://${url.host}` : url.origin;
}

/** Whether an address a server gave is one we go to: https, or http on this computer. Anything else is hostile. */
export function isWebOrigin(address: string): boolean {
  const url = parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url.hostname));
}

/** The origin of an address that a server gave, or null if it is none we go to. */
export function originOf(address: unknown): string | null {
  return typeof address === 'string' && isWebOrigin(address) ? new URL(address).origin : null;
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

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
}

/** At most as long as DNS has it (RFC 1035), which also keeps a pasted book from being searched for hours. */
function isHostName(hostname: string): boolean {
  if (hostname.length > 254) return false;
  return (
    isLocal(hostname) ||
    /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*\.?$/.test(hostname)
  );
}
