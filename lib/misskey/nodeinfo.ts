import { maySendTo, originOf } from './host.ts';
import { get } from './http.ts';
import { isObject } from './refusal.ts';
import type { Software } from './software.ts';

/** What nodeinfo says of a server (https://nodeinfo.diaspora.software). */
export interface Nodeinfo {
  /** Origin of the document: the canonical one, where the domain is split. */
  origin: string;
  software: Software;
  /** Misskey version that CherryPick and yojo-art say they are built on. */
  basedMisskeyVersion: string | null;
}

/** UTF-16 units of a name or a version that are kept. */
const longest = 100;

/**
 * Reads nodeinfo in its two steps. null where there is none or it may not be read: Misskey shows it to other sites
 * since 2023.10 only, and answers 403 where federation is off. `patience`: ms for each step.
 */
export async function readNodeinfo(origin: string, patience: number): Promise<Nodeinfo | null> {
  const index = await get(`${origin}/.well-known/nodeinfo`, { timeout: patience });
  const href = newestLink(index.body);
  if (!href || !maySendTo(origin, href)) return null;
  const { body } = await get(href, { timeout: patience });
  if (!isObject(body) || !isObject(body['software'])) return null;
  const { name, version } = body['software'];
  if (typeof name !== 'string') return null;
  // Said beside the version; read in `metadata` too, where what the schema does not know belongs.
  const based =
    body['software']['basedMisskeyVersion'] ??
    (isObject(body['metadata']) ? body['metadata']['basedMisskeyVersion'] : undefined);
  return {
    origin: new URL(href).origin,
    software: { name: name.slice(0, longest).toLowerCase(), version: short(version) ?? '' },
    basedMisskeyVersion: short(based),
  };
}

function short(word: unknown): string | null {
  return typeof word === 'string' ? word.slice(0, longest) : null;
}

function newestLink(body: unknown): string | null {
  const links = isObject(body) && Array.isArray(body['links']) ? body['links'] : [];
  const hrefs = links
    .filter((link) => isObject(link) && /\/ns\/schema\/2\.\d$/.test(String(link['rel'])))
    .map((link: Record<string, unknown>) => link['href'])
    .filter((href): href is string => originOf(href) !== null);
  return hrefs.toSorted().at(-1) ?? null;
}
