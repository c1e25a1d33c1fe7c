import type { ApiError } from './errors.ts';

/** JSON as Fastify sends it. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const all = { 'content-type': 'application/json; charset=utf-8', ...headers };
  return new Response(JSON.stringify(body), { status, headers: all });
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
