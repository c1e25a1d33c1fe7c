import type { Hono } from 'hono';
import { json } from '../answers.ts';
import { WELL_KNOWN_HEADERS } from '../cors.ts';
import { only } from '../endpoint-table.ts';
import { createNoteEndpoint } from '../endpoints/create-note.ts';
import { sharkey2025Params, sharkeyRules } from '../endpoints/sharkey-note-rules.ts';
import { endpoints } from '../endpoints/table.ts';
import { sharkeySuspended } from '../errors.ts';
import { discoveryDocument } from '../oauth/routes.ts';
import type { Personality } from '../personality.ts';
import type { World } from '../world.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import endpointNames from './sharkey-2025.5.2-dev/endpoints.json' with { type: 'json' };
import meta from './sharkey-2025.5.2-dev/meta.json' with { type: 'json' };
import nodeinfo from './sharkey-2025.5.2-dev/nodeinfo.json' with { type: 'json' };
import permissions from './sharkey-2025.5.2-dev/permissions.json' with { type: 'json' };
import policies from './sharkey-2025.5.2-dev/policies.json' with { type: 'json' };

const REPOSITORY = 'https://activitypub.software/TransFem-org/Sharkey/';
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-methods': '*' };

/** A development version of Sharkey 2025.5.2: it publishes Misskey's OAuth but speaks Mastodon's. */
export const sharkey2025: Personality = {
  ...misskey2025,
  id: 'sharkey-2025.5.2-dev',
  software: 'sharkey',
  version: '2025.5.2-dev+g0a2fd61230',
  endpoints: {
    ...only(endpoints, endpointNames),
    'notes/create': createNoteEndpoint(sharkey2025Params, sharkeyRules),
  },
  endpointNames,
  permissions,
  policies,
  meta,
  nodeinfo: {
    ...misskey2025.nodeinfo,
    body: nodeinfo,
    about: { homepage: REPOSITORY, repository: REPOSITORY },
  },
  suspended: sharkeySuspended,
  flows: { oauth: false, miauth: true },
  streaming: { ...misskey2025.streaming, permission: null, wrongToken: 'closed' },
  mount: mountMastodonOAuth,
};

/** Clients of Mastodon's kind have base64 of an address for an id; any other makes it fail. */
function mountMastodonOAuth(app: Hono, world: World): void {
  app.get('/.well-known/oauth-authorization-server', () =>
    json(discoveryDocument(world), 200, WELL_KNOWN_HEADERS),
  );
  app.get('/oauth/authorize', (c) =>
    c.req.query('client_id') === undefined ? missing('client_id') : invalidUrl(),
  );
  app.post('/oauth/token', async (c) => {
    const fields = await fieldsOf(c.req.raw);
    if (fields['grant_type'] === 'client_credentials') return readingToken(world);
    return fields['client_secret'] === undefined
      ? missing('client_secret')
      : json({ error: 'NO_SUCH_APP', error_description: 'No such app.' }, 401, CORS);
  });
}

function missing(name: string): Response {
  const description = `Missing required query "${name}"`;
  return json({ error: 'BAD_REQUEST', error_description: description }, 400, CORS);
}

function invalidUrl(): Response {
  const body = {
    statusCode: 500,
    code: 'ERR_INVALID_URL',
    error: 'Internal Server Error',
    message: 'Invalid URL',
  };
  return json(body, 500, CORS);
}

/** A token that stands for nobody. */
function readingToken(world: World): Response {
  const created_at = Math.floor(world.now() / 1000);
  const access_token = crypto.randomUUID();
  return json({ access_token, token_type: 'Bearer', scope: 'read', created_at }, 200, CORS);
}

async function fieldsOf(request: Request): Promise<Partial<Record<string, unknown>>> {
  const text = await request.text();
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/json')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}
