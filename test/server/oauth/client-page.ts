import type { World } from '../world.ts';
import { invalidRequest, OAuthError } from './errors.ts';

/** What a client says of itself on the page its id points to. */
export type Client = { id: string; name: string; logo: string | null; redirectUris: string[] };

const TIMEOUT = 5000;

/** Fetches and reads the client's page, as Misskey does on every authorize request. */
export async function fetchClient(world: World, id: string): Promise<Client> {
  const headers = { 'user-agent': `Misskey/${world.personality.version} (${world.origin})` };
  const failure = new OAuthError('server_error', 'Failed to parse client information', 500);
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await world.fetch(id, { headers, signal }).catch(() => null);
  if (!response) throw failure;
  if (!response.ok) throw invalidRequest('Failed to fetch client information');
  const client = await readClient(id, response).catch(() => null);
  if (!client) throw failure;
  return client;
}

async function readClient(id: string, response: Response): Promise<Client> {
  // Loaded here because it is large and only sign-ins by OAuth need it.
  const { JSDOM } = await import('jsdom');
  const base = response.url || id;
  const { document } = new JSDOM(await response.text(), { url: base }).window;
  const links = [...document.querySelectorAll('link[rel=redirect_uri][href]')];
  const listed = [
    ...redirectsInHeader(response.headers.get('link')),
    ...links.map((link) => link.getAttribute('href') ?? ''),
  ];
  return { id, ...readApp(document, id), redirectUris: listed.map((uri) => new URL(uri, base).toString()) };
}

function redirectsInHeader(link: string | null): string[] {
  const found = (link ?? '').matchAll(/<([^>]*)>\s*;[^,]*\brel="?redirect_uri"?/g);
  return Array.from(found, (match) => match[1] ?? '');
}

/**
 * Name and logo by microformats, as Misskey up to 2025.11 finds them: the first `h-app` whose `u-url` is the
 * client id. A page without any content, and an `h-app` without `u-url`, make its parser throw.
 */
function readApp(document: Document, id: string): { name: string; logo: string | null } {
  if (document.body.childElementCount === 0) throw new Error('nothing to parse');
  const app = [...document.querySelectorAll('.h-app')].find((candidate) => {
    const urls = [...candidate.querySelectorAll<HTMLAnchorElement>('.u-url')].map((link) => link.href);
    if (urls.length === 0) throw new Error('h-app without u-url');
    return urls.includes(id);
  });
  const name = app?.querySelector('.p-name')?.textContent?.trim();
  const logo = app?.querySelector<HTMLImageElement>('.u-logo');
  // An image with alternative text is read as an object, which Misskey passes over.
  const isPlain = logo && !logo.hasAttribute('alt');
  return { name: name ?? id, logo: isPlain ? logo.src || logo.getAttribute('href') : null };
}
