import { MisskeyError } from './errors.ts';
import { originOf, typedOrigin } from './host.ts';
import { answers, get, postJson, type Answer } from './http.ts';
import { readNodeinfo, type Nodeinfo } from './nodeinfo.ts';
import { isObject } from './refusal.ts';
import { hasMiauth, hasOAuth, isFamily, type Software } from './software.ts';
import type { OAuthServer } from './sign-in/oauth.ts';

/** A way to get a token. */
export type Way = 'oauth' | 'miauth';

/** What there is to know about a server before one signs in. */
export interface ServerInfo {
  /** Where its API is: canonical, so it may differ from what was typed (`example.com` -> `https://social.example.com`). */
  origin: string;
  software: Software;
  name: string | null;
  iconUrl: string | null;
  /** In code points. */
  maxNoteTextLength: number;
  /** The ways that work there, best first. */
  ways: Way[];
  /** Where OAuth lives; null where it is missing or only pretended. */
  oauth: OAuthServer | null;
}

/** ms for each question. */
const patience = 8000;

type Meta = Record<string, unknown>;

/**
 * Asks an address what it is: nodeinfo, `meta` and OAuth discovery at the same time. `typed` is whatever a person
 * wrote. Throws MisskeyError `invalidHost`, `unreachable`, `timeout`, `notAServer`, `otherSoftware`.
 */
export async function detectServer(typed: string): Promise<ServerInfo> {
  const origin = typedOrigin(typed);
  const found = await ask(origin);
  const canonical = originOf(found.meta?.['uri']) ?? found.nodeinfo?.origin ?? origin;
  if (canonical === origin) return describe(origin, found);
  // A domain split: the API is elsewhere. One step only, and only to a server that calls itself by that name.
  const there = await ask(canonical);
  if (originOf(there.meta?.['uri']) !== canonical) return describe(origin, found);
  return describe(canonical, there);
}

interface Found {
  nodeinfo: Nodeinfo | null;
  meta: Meta | null;
  discovery: OAuthServer | null;
  /** Why `meta` is missing. */
  failure: MisskeyError | null;
}

async function ask(origin: string): Promise<Found> {
  const [nodeinfo, meta, discovery] = await Promise.allSettled([
    readNodeinfo(origin, patience),
    postJson(`${origin}/api/meta`, {}, { timeout: patience }).then(readMeta),
    get(`${origin}/.well-known/oauth-authorization-server`, { timeout: patience }).then((answer) =>
      readDiscovery(answer, origin),
    ),
  ]);
  return {
    nodeinfo: nodeinfo.status === 'fulfilled' ? nodeinfo.value : null,
    meta: meta.status === 'fulfilled' ? meta.value : null,
    discovery: discovery.status === 'fulfilled' ? discovery.value : null,
    failure: meta.status === 'rejected' && meta.reason instanceof MisskeyError ? meta.reason : null,
  };
}

function readMeta({ status, body }: Answer): Meta | null {
  return status === 200 && isObject(body) && typeof body['version'] === 'string' ? body : null;
}

/** Only endpoints on the server itself: another origin would be handed our code and verifier (mix-up). */
function readDiscovery({ status, isJson, body }: Answer, origin: string): OAuthServer | null {
  if (status !== 200 || !isJson || !isObject(body) || body['issuer'] !== origin) return null;
  const [authorize, token] = [body['authorization_endpoint'], body['token_endpoint']];
  if (typeof authorize !== 'string' || typeof token !== 'string') return null;
  const challenges = body['code_challenge_methods_supported'];
  if (!Array.isArray(challenges) || !challenges.includes('S256')) return null;
  if (body['authorization_response_iss_parameter_supported'] !== true) return null;
  if (originOf(authorize) !== origin || originOf(token) !== origin) return null;
  return { issuer: origin, authorizationEndpoint: authorize, tokenEndpoint: token };
}

async function describe(origin: string, found: Found): Promise<ServerInfo> {
  const { nodeinfo, meta, discovery } = found;
  if (!meta) throw await whyNot(origin, found);
  const software = { name: nodeinfo?.software.name ?? 'misskey', version: String(meta['version']) };
  if (!isFamily(software.name)) throw new MisskeyError('otherSoftware', { subject: software.name });
  // Only where nodeinfo names the software: Sharkey pretends, with Misskey's own document.
  const oauth = nodeinfo && hasOAuth(software, nodeinfo.basedMisskeyVersion) ? discovery : null;
  const features = isObject(meta['features']) ? meta['features'] : {};
  const miauth = features['miauth'] === true && hasMiauth(software);
  const length = meta['maxNoteTextLength'];
  return {
    origin,
    software,
    name: typeof meta['name'] === 'string' ? meta['name'].slice(0, 100) : null,
    iconUrl: originOf(meta['iconUrl']) ? String(meta['iconUrl']) : null,
    maxNoteTextLength: typeof length === 'number' && length > 0 ? length : 3000,
    ways: [...(oauth ? (['oauth'] as const) : []), ...(miauth ? (['miauth'] as const) : [])],
    oauth,
  };
}

/** No `meta`: another software, no server of this kind, or one that cannot be reached now. */
async function whyNot(origin: string, { nodeinfo, failure }: Found): Promise<MisskeyError> {
  const subject = new URL(origin).host;
  if (nodeinfo && !isFamily(nodeinfo.software.name))
    return new MisskeyError('otherSoftware', { subject: nodeinfo.software.name });
  if (failure?.code === 'timeout') return new MisskeyError('timeout', { subject }, failure);
  // A page that answers belongs to a site of another kind, unless nodeinfo says that it is of ours.
  if (failure?.code === 'unreachable' && (nodeinfo || !(await answers(origin, { timeout: patience }))))
    return new MisskeyError('unreachable', { subject }, failure);
  return new MisskeyError('notAServer', { subject }, failure);
}
