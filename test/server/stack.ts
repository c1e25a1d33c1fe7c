import type { Body } from './body.ts';
import type { Endpoint } from './endpoint.ts';

/** The web framework a server version stands on: what it answers before Misskey itself looks at a request. */
export type Stack = {
  /** Reads a body as an endpoint does that takes JSON. */
  readBody: (request: Request) => Promise<Body>;
  /** A path that nobody answers. */
  noRoute: (method: string, path: string) => Response;
  unknownEndpoint: (request: Request) => Response | Promise<Response>;
  /** GET of an endpoint that wants POST. */
  wrongMethod: (endpoint: Endpoint) => Response;
  /** An upload without exactly one file. */
  noFile: () => Response;
  /** GET of `/streaming` without an upgrade. */
  noUpgrade: (headers: Record<string, string>) => Response;
  /** A path under `/.well-known/` that nobody answers; null gives the web client's page. */
  unknownWellKnown: (() => Response) | null;
  /** Whether endpoints take methods other than GET and POST. */
  takesAnyMethod: boolean;
  preflightMethods: string;
};
