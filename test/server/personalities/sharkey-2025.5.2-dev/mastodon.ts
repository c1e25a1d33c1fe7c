import type { Hono } from 'hono';
import { json } from '../../answers.ts';
import { WELL_KNOWN_HEADERS } from '../../cors.ts';
import { named } from '../../endpoint-table.ts';
import { legacyEndpoints, tokenOf } from '../../endpoints/legacy.ts';
import { isObject } from '../../json.ts';
import type { Packed } from '../../json.ts';
import { discoveryDocument } from '../../oauth/routes.ts';
import type { World } from '../../world.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': 'Link',
  'access-control-max-age': '86400',
};

/** Sharkey publishes Misskey's OAuth but speaks Mastodon's: the legacy flow, whose page's address is the client's id. */
export function mountMastodonOAuth(app: Hono, world: World): void {
  app.get('/.well-known/oauth-authorization-server', () =>
    json(discoveryDocument(world), 200, WELL_KNOWN_HEADERS),
  );
  app.post('/api/v1/apps', async (c) => json(register(world, await fieldsOf(c.req.raw)), 200, CORS));
  app.get('/oauth/authorize', (c) => authorize(new URL(c.req.url).searchParams));
  app.post('/oauth/token', async (c) => answerToken(world, await fieldsOf(c.req.raw)));
}

function register(world: World, fields: Packed): Packed {
  const { client_name: name, redirect_uris: callbackUrl, website } = fields;
  const app = call(world, 'app/create', {
    name,
    description: '',
    permission: ['read:account', 'write:notes', 'write:drive'],
    callbackUrl,
  });
  const { url } = call(world, 'auth/session/generate', { appSecret: app['secret'] });
  return {
    id: app['id'],
    name,
    website,
    redirect_uri: callbackUrl,
    client_id: Buffer.from(String(url)).toString('base64url'),
    client_secret: app['secret'],
  };
}

/** Any client id but an address in base64 makes it fail. */
function authorize(query: URLSearchParams): Response {
  const clientId = query.get('client_id');
  if (clientId === null) return missing('client_id');
  const page = decode(clientId);
  if (!page) return invalidUrl();
  page.search = new URLSearchParams({
    mastodon: 'true',
    state: query.get('state') ?? '',
    redirect_uri: query.get('redirect_uri') ?? '',
  }).toString();
  return new Response(null, { status: 302, headers: { ...CORS, location: page.href } });
}

function answerToken(world: World, fields: Packed): Response {
  const created_at = Math.floor(world.now() / 1000);
  const grant = (access_token: string, scope: string) =>
    json({ access_token, token_type: 'Bearer', scope, created_at }, 200, CORS);
  // A token that stands for nobody.
  if (fields['grant_type'] === 'client_credentials') return grant(crypto.randomUUID(), 'read');
  const { client_secret: secret, code } = fields;
  if (secret === undefined) return missing('client_secret');
  const app = [...world.apps.values()].find((one) => one.secret === secret);
  if (!app) return json({ error: 'NO_SUCH_APP', error_description: 'No such app.' }, 401, CORS);
  const userId = world.authSessions.get(String(code))?.userId;
  const token = userId ? tokenOf(world, app, userId) : undefined;
  if (!token) return json({ error: 'NO_SUCH_SESSION', error_description: 'No such session.' }, 401, CORS);
  world.authSessions.delete(String(code));
  return grant(token.token, 'read write follow push');
}

function missing(name: string): Response {
  const description = `Missing required query "${name}"`;
  return json({ error: 'BAD_REQUEST', error_description: description }, 400, CORS);
}

function invalidUrl(): Response {
  const error = 'Internal Server Error';
  return json({ statusCode: 500, code: 'ERR_INVALID_URL', error, message: 'Invalid URL' }, 500, CORS);
}

function decode(clientId: string): URL | null {
  const text = Buffer.from(clientId, 'base64').toString();
  return URL.canParse(text) ? new URL(text) : null;
}

function call(world: World, name: string, params: Packed): Packed {
  const answer = named(legacyEndpoints, name).handle({
    world,
    user: null,
    token: null,
    params,
    upload: null,
  });
  return isObject(answer) ? answer : {};
}

async function fieldsOf(request: Request): Promise<Packed> {
  const text = await request.text();
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/json')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}
