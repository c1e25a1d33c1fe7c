import type { Hono } from 'hono';
import { json } from '../answers.ts';
import { WELL_KNOWN_HEADERS } from '../cors.ts';
import { only } from '../endpoint-table.ts';
import { createNoteEndpoint } from '../endpoints/create-note.ts';
import { sharkey2024Params, sharkeyRules } from '../endpoints/sharkey-note-rules.ts';
import { endpoints } from '../endpoints/table.ts';
import { accountSuspended } from '../errors.ts';
import { discoveryDocument } from '../oauth/routes.ts';
import type { Personality } from '../personality.ts';
import type { World } from '../world.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import endpointNames from './sharkey-2024.9.1-rc/endpoints.json' with { type: 'json' };
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
  endpoints: {
    ...only(endpoints, endpointNames),
    'notes/create': createNoteEndpoint(sharkey2024Params, sharkeyRules),
  },
  endpointNames,
  permissions,
  policies,
  meta,
  nodeinfo: { ...misskey2025.nodeinfo, body: nodeinfo },
  suspended: () => accountSuspended('permission'),
  flows: { oauth: false, miauth: true },
  mount: mountMastodonOAuth,
};

function mountMastodonOAuth(app: Hono, world: World): void {
  app.get('/.well-known/oauth-authorization-server', () =>
    json(discoveryDocument(world), 200, WELL_KNOWN_HEADERS),
  );
  app.get('/oauth/authorize', (c) => {
    if (c.req.query('client_id') !== undefined) return badLocation();
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

/** The decoded client id is no address that fits into a header. It is sent without a content type. */
function badLocation(): Response {
  const body = {
    statusCode: 500,
    code: 'ERR_INVALID_CHAR',
    error: 'Internal Server Error',
    message: 'Invalid character in header content ["location"]',
  };
  return new Response(new TextEncoder().encode(JSON.stringify(body)), { status: 500 });
}

function unauthorized(): Response {
  const message = "Cannot read properties of undefined (reading 'data')";
  return json({ statusCode: 401, error: 'Unauthorized', message }, 401, CORS);
}
