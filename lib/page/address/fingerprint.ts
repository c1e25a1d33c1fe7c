import { siteOf } from './host.ts';

/**
 * What tells whether two addresses, clean and as they stand in a note, are of one page: a hash (SHA-256, hex) from
 * which none of them can be read. http or https, www or not, and a place on the page make no difference.
 */
export async function fingerprintOf(address: string): Promise<string> {
  const url = new URL(address.replace(/^<|>$/g, ''));
  // Some sites name the page there.
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  const page = `${siteOf(url)}:${url.port}${url.pathname.replace(/\/$/, '')}${url.search}${route}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(page));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
