import type { IncomingMessage, ServerResponse } from 'node:http';
import { handMade } from '../http.ts';

/** What a hand-made server answers at a path: JSON, text as HTML, or by itself. */
export type Reply = object | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Paths -> replies; what is missing is 404 with HTML. `origin` is the server's own. */
export type Replies = (origin: string) => Partial<Record<string, Reply>>;

export const nodeinfo = '/.well-known/nodeinfo';
export const discovery = '/.well-known/oauth-authorization-server';
export const meta = '/api/meta';

/** A server that says what a test wants it to; resolves with its origin. */
export function serverThatSays(replies: Replies): Promise<string> {
  return handMade((request, response) => {
    const said = replies(`http://${request.headers.host}`);
    const reply = said[request.url ?? ''] ?? said['*'];
    if (typeof reply === 'function') reply(request, response);
    else if (reply === undefined)
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    else if (typeof reply === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(reply);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
}

/** The replies of an honest server of the family. */
export function honest(
  origin: string,
  software: { name: string; version: string },
  more: Record<string, unknown> = {},
): Partial<Record<string, Reply>> {
  const { metadata = {}, ...metaMore } = more;
  return {
    [nodeinfo]: {
      links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: `${origin}/nodeinfo/2.1` }],
    },
    '/nodeinfo/2.1': { version: '2.1', software, metadata },
    [meta]: { version: software.version, uri: origin, features: { miauth: true }, ...metaMore },
  };
}

/** The discovery document of a server with OAuth. */
export function discoveryOf(origin: string, changes: object = {}): object {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...changes,
  };
}
