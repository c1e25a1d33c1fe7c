import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { json } from '../answers.ts';
import { WELL_KNOWN_HEADERS } from '../cors.ts';
import { accountSuspended } from '../errors.ts';
import { discoveryDocument } from '../oauth/routes.ts';
import type { Personality } from '../personality.ts';
import type { World } from '../world.ts';
import { fastify4 } from '../stacks/fastify-4.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import endpointNames from './sharkey-2024.9.1-rc/endpoints.json' with { type: 'json' };
import { sharkey2024Endpoints } from './sharkey-2024.9.1-rc/endpoints.ts';
import { sharkey2024Looks } from './sharkey-2024.9.1-rc/looks.ts';
import meta from './sharkey-2024.9.1-rc/meta.json' with { type: 'json' };
import nodeinfo from './sharkey-2024.9.1-rc/nodeinfo.json' with { type: 'json' };
import permissions from './sharkey-2024.9.1-rc/permissions.json' with { type: 'json' };
import policies from './sharkey-2024.9.1-rc/policies.json' with { type: 'json' };

const CORS = { 'access-control-allow-origin': '*' };

/** Sharkey 2024.9.1: as the later one, with an older Mastodon API that fails in other ways. */
export const sharkey2024: Personality = {
  ...misskey2025,
  id: 'sharkey-2024.9.1-rc',
  software: 'sharkey',
  version: '2024.9.1-rc',
  endpoints: sharkey2024Endpoints,
  endpointNames,
  permissions,
  policies,
  meta,
  nodeinfo: { ...misskey2025.nodeinfo, body: nodeinfo },
  suspended: () => accountSuspended('permission'),
  flows: { oauth: false, miauth: true },
  drive: { ...misskey2025.drive, detectsText: false, sharedWith: 'everybody' },
  tellsOfTokens: false,
  stack: fastify4,
  looks: sharkey2024Looks,
  mount: mountMastodonOAuth,
};

function mountMastodonOAuth(app: Hono, world: World): void {
  app.get('/.well-known/oauth-authorization-server', () =>
    json(discoveryDocument(world), 200, WELL_KNOWN_HEADERS),
  );
  app.post('/api/v1/apps', unauthorized);
  app.get('/api/v1/instance', unauthorized);
  app.get('/oauth/authorize', (c) => {
    if (c.req.query('client_id') !== undefined) return badLocation(c.env as HttpBindings);
    const given = ['state', 'redirect_uri'].flatMap((name) => {
      const value = c.req.query(name);
      return value === undefined ? [] : [`&${name}=${value}`];
    });
    const headers = { ...CORS, location: `?mastodon=true${given.join('')}` };
    return new Response(null, { status: 302, headers });
  });
  app.post('/oauth/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (form.get('grant_type') !== 'client_credentials') return unauthorized();
    const created_at = Math.floor(world.now() / 1000);
    const access_token = crypto.randomUUID();
    return json({ access_token, token_type: 'Bearer', scope: 'read', created_at }, 200, CORS);
  });
}

/** The decoded client id is no address that fits into a header. It is told without a content type. */
function badLocation({ outgoing }: HttpBindings): Response {
  const body = {
    statusCode: 500,
    code: 'ERR_INVALID_CHAR',
    error: 'Internal Server Error',
    message: 'Invalid character in header content ["location"]',
  };
  outgoing.writeHead(500).end(JSON.stringify(body));
  return RESPONSE_ALREADY_SENT;
}

function unauthorized(): Response {
  const message = "Cannot read properties of undefined (reading 'data')";
  return json({ statusCode: 401, error: 'Unauthorized', message }, 401, CORS);
}
