/** CORS as Misskey sends it. An origin is allowed everywhere or not at all; credentials never are. */

export const API_HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'private, max-age=0, must-revalidate',
};

/** `/.well-known/*` and `/nodeinfo/*` answer the same headers to everything, the preflight included. */
export const WELL_KNOWN_HEADERS = {
  'access-control-allow-headers': 'Accept',
  'access-control-allow-methods': 'GET, OPTIONS',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Vary',
};

/** The answer to a preflight of the API or the token endpoint: whatever header is asked for is allowed. */
export function preflight(request: Request, methods: string): Response {
  const asked = request.headers.get('access-control-request-headers');
  const headers = new Headers({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': methods,
    vary: 'Access-Control-Request-Headers',
  });
  if (asked) headers.set('access-control-allow-headers', asked);
  return new Response(null, { status: 204, headers });
}
