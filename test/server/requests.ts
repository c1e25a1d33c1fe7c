import type { Packed } from './json.ts';

/** A request as the server remembers it. */
export type RequestRecord = {
  /** Milliseconds by the server's clock. */
  time: number;
  method: string;
  /** The path with its query. */
  path: string;
  /** `notes/create` for `/api/notes/create`, `miauth/check` for any session's check, else the path. */
  endpoint: string;
  headers: Record<string, string>;
  /** Parsed JSON or form fields (files as `{ name, type, size }`); text when it is neither. */
  body: unknown;
  /** Null until the answer is decided, and for one that never comes. */
  status: number | null;
};

/** Reads what is worth remembering, leaving the request readable. */
export async function recordRequest(request: Request, time: number): Promise<RequestRecord> {
  const url = new URL(request.url);
  return {
    time,
    method: request.method,
    path: url.pathname + url.search,
    endpoint: endpointOf(url.pathname),
    headers: Object.fromEntries(request.headers),
    body: await readable(request.clone()),
    status: null,
  };
}

/** The name faults and tests know an endpoint by. */
export function endpointOf(path: string): string {
  if (/^\/api\/miauth\/[^/]+\/check$/.test(path)) return 'miauth/check';
  return path.startsWith('/api/') ? path.slice('/api/'.length) : path;
}

async function readable(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (type.startsWith('multipart/form-data')) return fieldsOf(request.clone()).catch(() => request.text());
  const text = await request.text();
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

async function fieldsOf(request: Request): Promise<Packed> {
  const fields: Packed = {};
  for (const [name, value] of (await request.formData()).entries()) {
    fields[name] =
      typeof value === 'string' ? value : { name: value.name, type: value.type, size: value.size };
  }
  return fields;
}
