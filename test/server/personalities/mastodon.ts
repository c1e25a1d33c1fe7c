import type { Hono } from 'hono';
import { json } from '../answers.ts';
import type { Personality } from '../personality.ts';
import { htmlPage } from '../pages/html-page.ts';
import type { World } from '../world.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

const CORS = { 'access-control-allow-origin': '*' };
const SCHEMA = 'http://nodeinfo.diaspora.software/ns/schema/2.0';

/** Mastodon 4.5: nodeinfo and OAuth of its own kind, and nothing of Misskey's API. */
export const mastodon: Personality = {
  ...misskey2025,
  id: 'mastodon',
  software: 'mastodon',
  version: '4.5.2',
  endpoints: {},
  endpointNames: [],
  flows: { oauth: false, miauth: false },
  mount: mountMastodon,
};

function mountMastodon(app: Hono, world: World): void {
  app.options('/api/*', (c) => preflight(c.req.header('access-control-request-headers')));
  app.get('/.well-known/nodeinfo', () =>
    json({ links: [{ rel: SCHEMA, href: `${world.origin}/nodeinfo/2.0` }] }, 200, CORS),
  );
  app.get('/nodeinfo/2.0', () => json(nodeinfo(), 200, CORS));
  app.get('/.well-known/oauth-authorization-server', () => json(discovery(world.origin), 200, CORS));
  app.get('/oauth/authorize', () => htmlPage('Client authentication failed due to unknown client', 401));
  app.post('/oauth/token', () =>
    json({ error: 'invalid_client', error_description: 'Client authentication failed' }, 401, CORS),
  );
  app.all('/api/*', () => json({ error: 'Not Found' }, 404, CORS));
  app.get('/', () => htmlPage('Mastodon'));
  app.all('*', () => htmlPage('The page you are looking for is not here', 404));
}

function preflight(asked = ''): Response {
  const methods = 'POST, PUT, DELETE, GET, PATCH, OPTIONS';
  const headers = { 'access-control-allow-methods': methods, 'access-control-allow-headers': asked };
  return new Response(null, { status: 200, headers: { ...CORS, ...headers } });
}

function nodeinfo() {
  return {
    version: '2.0',
    software: { name: 'mastodon', version: '4.5.2' },
    protocols: ['activitypub'],
    services: { outbound: [], inbound: [] },
    usage: { users: { total: 1, activeMonth: 1, activeHalfyear: 1 }, localPosts: 1 },
    openRegistrations: false,
    metadata: { nodeName: 'Mastodon', nodeDescription: '' },
  };
}

/** Not for clients that describe themselves by a page: they must be registered. */
function discovery(origin: string) {
  return {
    issuer: `${origin}/`,
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    revocation_endpoint: `${origin}/oauth/revoke`,
    scopes_supported: ['read', 'write', 'write:statuses', 'follow', 'push'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    app_registration_endpoint: `${origin}/api/v1/apps`,
  };
}
