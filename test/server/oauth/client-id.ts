import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { World } from '../world.ts';
import { invalidRequest } from './errors.ts';

/** Checks a client id and gives its normal form, which is the one to use from then on. */
export async function normalClientId(world: World, raw: string): Promise<string> {
  if (!URL.canParse(raw)) throw invalidRequest('client_id must be a valid URL');
  const url = new URL(raw);
  const isAllowedHttp = url.protocol === 'http:' && world.settings.allowLocalClients;
  if (url.protocol !== 'https:' && !isAllowedHttp)
    throw invalidRequest('client_id must be a valid HTTPS URL');
  if (url.hash !== '' || raw.includes('#')) {
    throw invalidRequest('client_id must not contain a fragment component');
  }
  if (url.username || url.password) {
    throw invalidRequest('client_id must not contain a username or a password');
  }
  if (!/\.\w+$/.test(url.hostname) && !isLoopbackName(url.hostname)) {
    throw invalidRequest('client_id must have a domain name as a host name');
  }
  if (!world.settings.allowLocalClients) await refusePrivateAddress(url.hostname);
  return url.href;
}

function isLoopbackName(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host);
}

async function refusePrivateAddress(host: string): Promise<void> {
  const name = host.replace(/^\[|\]$/g, '');
  const address = isIP(name) ? name : (await lookup(name)).address;
  if (/^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address)) {
    throw invalidRequest('client_id resolves to disallowed IP range.');
  }
}
