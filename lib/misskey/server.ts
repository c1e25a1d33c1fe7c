import { MisskeyError } from './errors.ts';
import { linkFrom, maySendTo, originOf, typedOrigin } from './host.ts';
import { answers, get, postJson, type Answer } from './http.ts';
import { limitsOf, type Limits } from './limits.ts';
import { readNodeinfo, type Nodeinfo } from './nodeinfo.ts';
import { isObject } from './refusal.ts';
import {
  hasConnectPage,
  hasMiauth,
  hasOAuth,
  isFamily,
  nameByRepository,
  type Software,
} from './software.ts';
import { probeMiauth } from './sign-in/miauth.ts';
import { tokenPage } from './sign-in/manual.ts';
import type { OAuthServer } from './sign-in/oauth.ts';

/** A way to get a token. */
export type Way = 'oauth' | 'miauth' | 'legacy' | 'manual';

/** What there is to know about a server before one signs in. */
export interface ServerInfo {
  /** Where its API is: canonical, so it may differ from what was typed (`example.com` -> `https://social.example.com`). */
  origin: string;
  software: Software;
  name: string | null;
  iconUrl: string | null;
  limits: Limits;
  /** The ways that work there, best first. */
  ways: Way[];
  /** Where OAuth lives; null where it is missing or only pretended. */
  oauth: OAuthServer | null;
  /** Where a person makes a token by hand. */
  tokenPage: string;
}

/** ms for each question. */
const patience = 8000;

type Meta = Record<string, unknown>;

/**
 * Asks an address what it is: nodeinfo, `meta` and OAuth discovery at the same time. `typed` is whatever a person
 * wrote. Throws MisskeyError `invalidHost`, `unreachable`, `timeout`, `notAServer`, `otherSoftware`, `corsRefused`.
 */
export async function detectServer(typed: string): Promise<ServerInfo> {
  const origin = typedOrigin(typed);
  const found = await ask(origin);
  const canonical = originOf(found.meta?.['uri']) ?? found.nodeinfo?.origin ?? origin;
  if (canonical === origin || !maySendTo(origin, canonical)) return describe(origin, found);
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
  // Without a name nothing is taken for granted: such a server may be any relative.
  const name = nodeinfo?.software.name ?? nameByRepository(meta['repositoryUrl']) ?? '';
  if (name !== '' && !isFamily(name)) throw new MisskeyError('otherSoftware', { subject: name });
  const software = { name, version: String(meta['version']).slice(0, 64) };
  const based = nodeinfo?.basedMisskeyVersion ?? null;
  // Only where nodeinfo names the software: Sharkey pretends, with Misskey's own document.
  const oauth = nodeinfo && hasOAuth(software, based) ? discovery : null;
  return {
    origin,
    software,
    name: typeof meta['name'] === 'string' ? meta['name'].slice(0, 100) : null,
    iconUrl: linkFrom(origin, meta['iconUrl']),
    limits: limitsOf(meta, software),
    ways: await waysOf(origin, meta, software, oauth !== null),
    oauth,
    tokenPage: tokenPage(origin, hasConnectPage(software, based)),
  };
}

async function waysOf(origin: string, meta: Meta, software: Software, oauth: boolean): Promise<Way[]> {
  const features = isObject(meta['features']) ? meta['features'] : {};
  // Relatives and odd versions may not list it: then the server is asked, with a session that is nobody's.
  const told = 'miauth' in features ? features['miauth'] === true : await probeMiauth(origin, patience);
  const miauth = told && hasMiauth(software);
  return [
    ...(oauth ? (['oauth'] as const) : []),
    ...(miauth ? (['miauth'] as const) : []),
    'legacy',
    'manual',
  ];
}

/** No `meta`: another software, no server of this kind, one that lets no extension in, or one that is away. */
async function whyNot(origin: string, { nodeinfo, failure }: Found): Promise<MisskeyError> {
  const subject = new URL(origin).host;
  if (nodeinfo && !isFamily(nodeinfo.software.name))
    return new MisskeyError('otherSoftware', { subject: nodeinfo.software.name });
  if (failure?.code === 'timeout') return new MisskeyError('timeout', { subject }, failure);
  if (failure?.code !== 'unreachable') return new MisskeyError('notAServer', { subject }, failure);
  // Its edge refuses what extensions send: told by what may still be read. Seen with misskey.io in 2023.
  if (await readableMeta(origin)) return new MisskeyError('corsRefused', { subject }, failure);
  // What answers unreadably is a site of another kind, unless nodeinfo says that it is of ours.
  const answering = await answers(`${origin}/api/meta`, { timeout: patience });
  const code = answering ? (nodeinfo ? 'corsRefused' : 'notAServer') : 'unreachable';
  return new MisskeyError(code, { subject }, failure);
}

/** Whether `meta` can be read without the header that makes browsers ask first. */
async function readableMeta(origin: string): Promise<boolean> {
  try {
    return readMeta(await get(`${origin}/api/meta`, { timeout: patience })) !== null;
  } catch (error) {
    if (error instanceof MisskeyError) return false;
    throw error;
  }
}
