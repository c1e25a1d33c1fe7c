import type { Packed } from './json.ts';
import { parseMultipart } from './multipart.ts';
import type { Multipart } from './multipart.ts';

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

/** What is worth remembering of a request. */
export function recordRequest(request: Request, body: ArrayBuffer | null, time: number): RequestRecord {
  const url = new URL(request.url);
  return {
    time,
    method: request.method,
    path: url.pathname + url.search,
    endpoint: endpointOf(url.pathname),
    headers: Object.fromEntries(request.headers),
    body: body ? readable(new Uint8Array(body), request.headers.get('content-type') ?? '') : undefined,
    status: null,
  };
}

/** The name faults and tests know an endpoint by. */
export function endpointOf(path: string): string {
  if (/^\/api\/miauth\/[^/]+\/check$/.test(path)) return 'miauth/check';
  return path.startsWith('/api/') ? path.slice('/api/'.length) : path;
}

function readable(bytes: Uint8Array<ArrayBuffer>, type: string): unknown {
  if (type.startsWith('multipart/form-data')) return fieldsOf(parseMultipart(bytes, type));
  const text = new TextDecoder().decode(bytes);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Files are remembered by name, type and size. */
function fieldsOf({ fields, uploads }: Multipart): Packed {
  const [file] = uploads.map(({ name, type, content }) => ({ name, type, size: content.length }));
  return file ? { ...fields, file } : fields;
}
