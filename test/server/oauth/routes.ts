import type { Context, Hono } from 'hono';
import { json, refusedBody } from '../answers.ts';
import { preflight } from '../cors.ts';
import { refusal } from '../errors.ts';
import { oauthConsentPage } from '../pages/oauth-consent.ts';
import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { decide } from './decision.ts';
import { OAuthError } from './errors.ts';
import { exchangeCode } from './token.ts';

/** Mounts `/oauth/*` and its discovery document. Nothing but the token endpoint sends CORS headers. */
export function mountOAuth(app: Hono, world: World, reportUnexpected: (request: Request) => void): void {
  const { oauth, stack } = world.personality;
  const cors: Record<string, string> = oauth.hasCors ? { 'access-control-allow-origin': '*' } : {};
  if (oauth.hasCors) app.options('/oauth/token', (c) => preflight(c.req.raw, stack.preflightMethods));
  app.on(['GET', 'OPTIONS'], '/oauth/authorize', (c) => guarded(() => answerAuthorize(c, world)));
  app.on(['POST', 'OPTIONS'], '/oauth/decision', (c) =>
    guarded(async () => redirect(decide(world, new URLSearchParams(await c.req.text())))),
  );
  app.post('/oauth/token', (c) =>
    guarded(async () => {
      const answer = exchangeCode(world, await readForm(c.req.raw));
      return plainJson(answer, 200, { 'cache-control': 'no-store', pragma: 'no-cache' });
    }, cors),
  );
  app.all('/oauth/*', async (c) => {
    reportUnexpected(c.req.raw);
    const body = c.req.method === 'GET' ? null : await stack.readBody(c.req.raw);
    if (body?.kind === 'refused') return refusedBody(body);
    const id = 'aa49e620-26cb-4e28-aad6-8cbcb58db147';
    return json(refusal('UNKNOWN_OAUTH_ENDPOINT', id, 'Unknown OAuth endpoint.', 404).body, 404);
  });
}

/** `/.well-known/oauth-authorization-server`. */
export function discoveryDocument(world: World) {
  const { more } = world.personality.oauth;
  return {
    issuer: world.origin,
    authorization_endpoint: `${world.origin}/oauth/authorize`,
    token_endpoint: `${world.origin}/oauth/token`,
    scopes_supported: world.personality.permissions,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    service_documentation: 'https://misskey-hub.net',
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...Object.fromEntries(Object.entries(more).map(([name, path]) => [name, world.origin + path])),
  };
}

async function answerAuthorize(c: Context, world: World): Promise<Response> {
  const result = await authorize(world, new URL(c.req.url).searchParams);
  if (result.kind === 'redirect') return redirect(result.location);
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' };
  return new Response(oauthConsentPage(world, result), { headers });
}

async function guarded(
  work: () => Promise<Response>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await work().catch((error: unknown) => {
    if (error instanceof OAuthError) return plainJson(error.body, error.status);
    throw error;
  });
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** These answers name no charset, unlike those of the API. */
function plainJson(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return json(body, status, { 'content-type': 'application/json', ...headers });
}

function redirect(location: string): Response {
  const headers = { location, vary: 'Accept', 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`Found. Redirecting to ${location}`, { status: 302, headers });
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? '';
  const text = await request.text();
  if (type.startsWith('application/json')) return JSON.parse(text) as Record<string, unknown>;
  return type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(text))
    : {};
}
