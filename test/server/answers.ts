import type { ApiError } from './errors.ts';
import type { Packed } from './json.ts';

/** JSON as Fastify sends it. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const all = { 'content-type': 'application/json; charset=utf-8', ...headers };
  return new Response(JSON.stringify(body), { status, headers: all });
}

/** Plain text, as Koa tells of failures. */
export function plainText(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}

/** What a body gets that could not be read. */
export function refusedBody(
  { body, status }: { body: Packed | string; status: number },
  headers: Record<string, string> = {},
): Response {
  return typeof body === 'string' ? plainText(body, status, headers) : json(body, status, headers);
}

/** An answer without any body. */
export function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

/** Misskey's error envelope. */
export function errorAnswer(error: ApiError, headers: Record<string, string>): Response {
  return json(error.body, error.status, { ...headers, ...error.headers });
}

/** A path that Fastify has no route for: JSON, and no CORS header, so a web page sees a network error. */
export function noRoute(method: string, path: string): Response {
  return json({ message: `Route ${method}:${path} not found`, error: 'Not Found', statusCode: 404 }, 404);
}
