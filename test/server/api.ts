import type { Context, Hono } from 'hono';
import { empty, errorAnswer, json, plainText, refusedBody } from './answers.ts';
import { NeverAnswered } from './authenticate.ts';
import type { Body } from './body.ts';
import { API_HEADERS, preflight } from './cors.ts';
import { dispatch, NoFile } from './dispatch.ts';
import type { Endpoint } from './endpoint.ts';
import { ApiError, internalError } from './errors.ts';
import { checkMiauth } from './miauth.ts';
import { readSearch } from './search-params.ts';
import type { World } from './world.ts';

/** Mounts `/api/*`. */
export function mountApi(app: Hono, world: World, reportUnexpected: (request: Request) => void): void {
  const { stack } = world.personality;
  app.options('/api/*', (c) => preflight(c.req.raw, stack.preflightMethods));
  if (world.personality.flows.miauth) {
    app.post('/api/miauth/:session/check', (c) => answerCheck(c, world));
  }
  app.all('/api/*', async (c) => {
    const name = c.req.path.slice('/api/'.length);
    const endpoint = world.personality.endpoints[name];
    if (!endpoint) {
      reportUnexpected(c.req.raw);
      return stack.unknownEndpoint(c.req.raw);
    }
    if (!stack.takesAnyMethod && !['GET', 'POST'].includes(c.req.method)) {
      return stack.unknownEndpoint(c.req.raw);
    }
    return answerCall(c, world, name, endpoint);
  });
}

async function answerCall(c: Context, world: World, name: string, endpoint: Endpoint): Promise<Response> {
  const isGet = c.req.method === 'GET';
  const { stack } = world.personality;
  if (isGet && endpoint.cacheSeconds === undefined) return stack.wrongMethod(endpoint);
  const body: Body = isGet ? { kind: 'parsed', value: {} } : await stack.readBody(c.req.raw);
  if (body.kind === 'refused') return refusedBody(body, API_HEADERS);
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
    if (value === undefined) return empty(204, API_HEADERS);
    // Fastify takes a text for plain text, though it has been made JSON of.
    if (typeof value === 'string') return plainText(JSON.stringify(value), 200, API_HEADERS);
    return json(value, 200, { ...API_HEADERS, ...cached });
  } catch (error) {
    return answerFailure(world, error);
  }
}

function answerFailure(world: World, error: unknown): Response | Promise<Response> {
  if (error instanceof ApiError) return refuse(world, error);
  if (error instanceof NoFile) return world.personality.stack.noFile();
  if (error instanceof NeverAnswered) return new Promise<Response>(() => undefined);
  if (error instanceof Error) {
    return refuse(world, internalError(world.personality.failureInfo(error)));
  }
  throw error;
}

function refuse(world: World, error: ApiError): Response {
  const answer = errorAnswer(error, API_HEADERS);
  const { challenges } = world.personality;
  const isSilent = challenges === 'never' || (challenges === 'not at 429' && error.status === 429);
  if (error.challenge !== null && !isSilent) answer.headers.set('www-authenticate', error.challenge);
  return answer;
}

async function answerCheck(c: Context, world: World): Promise<Response> {
  const body = await world.personality.stack.readBody(c.req.raw);
  if (body.kind === 'refused') return refusedBody(body, API_HEADERS);
  return json(checkMiauth(world, c.req.param('session') ?? ''), 200, API_HEADERS);
}
