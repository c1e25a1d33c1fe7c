import type { Personality } from './personality.ts';
import { startServer } from './start.ts';
import type { TestServer } from './start.ts';

/** A started server with short ways to ask it, as a page of another origin would. */
export type Asking = {
  server: TestServer;
  personality: Personality;
  get: (path: string, headers?: Record<string, string>) => Promise<Seen>;
  api: (endpoint: string, body?: object, headers?: Record<string, string>) => Promise<Seen>;
  form: (path: string, fields: Record<string, string>) => Promise<Seen>;
  preflight: (path: string, headers: string) => Promise<Seen>;
};

/** What came back; `json` is null for anything else. */
export type Seen = {
  status: number;
  /** Access-Control-Allow-Origin. */
  allows: string | null;
  headers: Headers;
  json: Record<string, unknown> | null;
  text: string;
};

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** Starts a server of a personality. Calls to what it lacks are no mistake here. */
export async function askingOf(personality: Personality): Promise<Asking> {
  const server = await startServer({ personality, strict: false });
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = { origin: ORIGIN, ...(init.headers as Record<string, string>) };
    return seen(await fetch(server.origin + path, { redirect: 'manual', ...init, headers }));
  };
  const json = { 'content-type': 'application/json' };
  return {
    server,
    personality,
    get: (path, headers = {}) => ask(path, { headers }),
    api: (endpoint, body = {}, headers = {}) =>
      ask(`/api/${endpoint}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...json, ...headers },
      }),
    form: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    preflight: (path, headers) =>
      ask(path, {
        method: 'OPTIONS',
        headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': headers },
      }),
  };
}

async function seen(response: Response): Promise<Seen> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.startsWith('application/json') && text !== '';
  const allows = headers.get('access-control-allow-origin');
  return { status, headers, allows, text, json: isJson ? JSON.parse(text) : null };
}
