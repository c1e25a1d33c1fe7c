import type { World } from '../world.ts';
import { invalidRequest, OAuthError } from './errors.ts';

/** What a client says of itself on the page its id points to. */
export type Client = { id: string; name: string; logo: string | null; redirectUris: string[] };

/** Reads a client from its page; `base` is where the page really came from. Throws for what it cannot read. */
export type ClientReader = (id: string, base: string, text: string) => Promise<Client>;

const TIMEOUT = 5000;

/** Fetches and reads the client's page, as Misskey does on every authorize request. */
export async function fetchClient(world: World, id: string): Promise<Client> {
  const headers = { 'user-agent': `Misskey/${world.personality.version} (${world.origin})` };
  const failure = new OAuthError('server_error', 'Failed to parse client information', 500);
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await world.fetch(id, { headers, signal }).catch(() => null);
  if (!response) throw failure;
  if (!response.ok) throw invalidRequest('Failed to fetch client information');
  const client = await readClient(world, id, response).catch(() => null);
  if (!client) throw failure;
  return client;
}

async function readClient(world: World, id: string, response: Response): Promise<Client> {
  const { html, json } = world.personality.oauth.readers;
  const media = response.headers.get('content-type')?.split(';')[0]?.trim();
  const base = response.url || id;
  const read = media === 'application/json' && json ? json : html;
  const client = await read(id, base, await response.text());
  const inHeader = redirectsInHeader(response.headers.get('link'));
  const listed = [...inHeader, ...client.redirectUris];
  return { ...client, redirectUris: listed.map((uri) => new URL(uri, base).toString()) };
}

function redirectsInHeader(link: string | null): string[] {
  const found = (link ?? '').matchAll(/<([^>]*)>\s*;[^,]*\brel="?redirect_uri"?/g);
  return Array.from(found, (match) => match[1] ?? '');
}
