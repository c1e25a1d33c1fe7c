import type { Upload } from './endpoint.ts';
import { isObject } from './json.ts';
import type { Packed } from './json.ts';
import { parseMultipart } from './multipart.ts';

/** What Fastify and its parsers make of a request body before Misskey sees it. */
export type Body =
  | { kind: 'parsed'; value: unknown }
  | { kind: 'multipart'; fields: Packed; uploads: Upload[] }
  | { kind: 'refused'; status: number; body: Packed | string };

const ONE_MEBIBYTE = 1024 * 1024;

/** Reads a body as a JSON endpoint does. */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get('content-type');
  const bytes = new Uint8Array(await request.arrayBuffer());
  const media = type?.split(';')[0]?.trim().toLowerCase();
  if (media === undefined && bytes.length === 0) return { kind: 'parsed', value: undefined };
  if (media === 'multipart/form-data') return { kind: 'multipart', ...parseMultipart(bytes, type ?? '') };
  if (media !== 'application/json' && media !== 'text/plain') return unsupported(type);
  if (bytes.length > ONE_MEBIBYTE) return tooLarge();
  const text = new TextDecoder().decode(bytes);
  return media === 'text/plain' ? { kind: 'parsed', value: text } : parseJson(text);
}

/** The fields of a body that is a JSON object; nothing else has any. */
export function fieldsOf(body: Body): Packed {
  if (body.kind === 'multipart') return body.fields;
  return body.kind === 'parsed' && isObject(body.value) ? body.value : {};
}

function parseJson(text: string): Body {
  if (text === '') {
    const message = "Body cannot be empty when content-type is set to 'application/json'";
    return refused(400, 'FST_ERR_CTP_EMPTY_JSON_BODY', 'Bad Request', message);
  }
  try {
    return { kind: 'parsed', value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = "Body is not valid JSON but content-type is set to 'application/json'";
    return refused(400, 'FST_ERR_CTP_INVALID_JSON_BODY', 'Bad Request', message);
  }
}

function unsupported(type: string | null): Body {
  const message = `Unsupported Media Type: ${type ?? 'undefined'}`;
  return refused(415, 'FST_ERR_CTP_INVALID_MEDIA_TYPE', 'Unsupported Media Type', message);
}

function tooLarge(): Body {
  return refused(413, 'FST_ERR_CTP_BODY_TOO_LARGE', 'Payload Too Large', 'Request body is too large');
}

function refused(statusCode: number, code: string, error: string, message: string): Body {
  return { kind: 'refused', status: statusCode, body: { statusCode, code, error, message } };
}
