import type { Client, ClientReader } from './client-page.ts';

/** How the versions read the page of a client. */

/**
 * Name and logo by microformats, as Misskey up to 2025.11 finds them: the first `h-app` whose `u-url` is the
 * client id. A page without any content, and an `h-app` without `u-url`, make its parser throw.
 */
export const byMicroformats: ClientReader = async (id, base, text) => {
  const document = await parse(text, base);
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
  return {
    id,
    name: name ?? id,
    logo: isPlain ? logo.src || logo.getAttribute('href') : null,
    redirectUris: redirectsIn(document),
  };
};

/** Since 2025.12: the first `h-app`, whose `p-name` must itself lead to the client id. Nothing throws. */
export const byFirstApp: ClientReader = async (id, base, text) => {
  const document = await parse(text, base);
  const app = document.querySelector('.h-app');
  const name = app?.querySelector('.p-name');
  const logo = app?.querySelector('.u-logo');
  const isNamed = name && address(name, base) === id;
  return {
    id,
    name: (isNamed ? name.textContent?.trim() : undefined) ?? id,
    logo: logo ? address(logo, base) : null,
    redirectUris: redirectsIn(document),
  };
};

/** Since 2026.3: a document with the client's own id in it. */
export const byMetadata: ClientReader = async (id, base, text) => {
  const { client_id, client_uri, client_name, logo_uri, redirect_uris } = JSON.parse(text) as Metadata;
  if (client_id !== id) throw new Error('client_id is another');
  if (client_uri === undefined || !id.startsWith(client_uri)) throw new Error('client_uri is another');
  if (!Array.isArray(redirect_uris)) throw new Error('redirect_uris is missing');
  const logo = logo_uri === undefined ? null : new URL(logo_uri, base).href;
  return { id, name: client_name ?? id, logo, redirectUris: redirect_uris };
};

type Metadata = Partial<Record<'client_id' | 'client_uri' | 'client_name' | 'logo_uri', string>> & {
  redirect_uris?: Client['redirectUris'];
};

async function parse(text: string, url: string): Promise<Document> {
  // Loaded here because it is large and only sign-ins by OAuth need it.
  const { JSDOM } = await import('jsdom');
  return new JSDOM(text, { url }).window.document;
}

function redirectsIn(document: Document): string[] {
  const links = [...document.querySelectorAll('link[rel=redirect_uri][href]')];
  return links.map((link) => link.getAttribute('href') ?? '');
}

function address(element: Element, base: string): string | null {
  const value = element.getAttribute('href') ?? element.getAttribute('src');
  return value === null ? null : new URL(value, base).href;
}
