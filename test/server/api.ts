import type { Context, Hono } from 'hono';
import { empty, errorAnswer, json, noRoute } from './answers.ts';
import { NeverAnswered } from './authenticate.ts';
import { readBody } from './body.ts';
import type { Body } from './body.ts';
import { API_HEADERS, preflight } from './cors.ts';
import { dispatch, NoFile } from './dispatch.ts';
import type { Endpoint } from './endpoint.ts';
import { ApiError, internalError, refusal } from './errors.ts';
import { checkMiauth } from './miauth.ts';
import { readSearch } from './search-params.ts';
import type { World } from './world.ts';

/** Mounts `/api/*`. */
export function mountApi(app: Hono, world: World, reportUnexpected: (request: Request) => void): void {
  app.options('/api/*', (c) => preflight(c.req.raw));
  if (world.personality.flows.miauth) {
    app.post('/api/miauth/:session/check', (c) => answerCheck(c, world));
  }
  app.all('/api/*', async (c) => {
    const name = c.req.path.slice('/api/'.length);
    const endpoint = world.personality.endpoints[name];
    if (!endpoint || !world.personality.endpointNames.includes(name)) {
      reportUnexpected(c.req.raw);
      return unknownEndpoint(c);
    }
    return answerCall(c, world, name, endpoint);
  });
}

async function answerCall(c: Context, world: World, name: string, endpoint: Endpoint): Promise<Response> {
  const isGet = c.req.method === 'GET';
  if (isGet && endpoint.cacheSeconds === undefined) return empty(405, API_HEADERS);
  const body: Body = isGet ? { kind: 'parsed', value: {} } : await readBody(c.req.raw);
  if (body.kind === 'refused') return json(body.body, body.status, API_HEADERS);
  const query = isGet ? readSearch(c.req.url) : {};
  const authorization = c.req.header('authorization');
  try {
    const incoming = {
      name,
      authorization,
      query,
      body,
      address: c.req.header('x-forwarded-for') ?? 'local',
    };
    const value = await dispatch(world, endpoint, incoming);
    const cached = isGet ? { 'cache-control': `public, max-age=${endpoint.cacheSeconds}` } : {};
    return value === undefined ? empty(204, API_HEADERS) : json(value, 200, { ...API_HEADERS, ...cached });
  } catch (error) {
    return answerFailure(error);
  }
}

function answerFailure(error: unknown): Response | Promise<Response> {
  if (error instanceof ApiError) return errorAnswer(error, API_HEADERS);
  if (error instanceof NoFile) return empty(400, API_HEADERS);
  if (error instanceof NeverAnswered) return new Promise<Response>(() => undefined);
  if (error instanceof Error) {
    const info = { e: { message: error.message, code: error.name, id: crypto.randomUUID() } };
    return errorAnswer(internalError(info), API_HEADERS);
  }
  throw error;
}

async function answerCheck(c: Context, world: World): Promise<Response> {
  const body = await readBody(c.req.raw);
  if (body.kind === 'refused') return json(body.body, body.status, API_HEADERS);
  return json(checkMiauth(world, c.req.param('session') ?? ''), 200, API_HEADERS);
}

function unknownEndpoint(c: Context): Response {
  if (c.req.method !== 'GET') return noRoute(c.req.method, c.req.path);
  const id = '2ca3b769-540a-4f08-9dd5-b5a825b6d0f1';
  return json(refusal('UNKNOWN_API_ENDPOINT', id, 'Unknown API endpoint.', 404).body, 404, API_HEADERS);
}
