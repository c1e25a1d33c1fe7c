import { errorAnswer, plainText, refusedBody } from '../answers.ts';
import type { Body } from '../body.ts';
import { API_HEADERS, WELL_KNOWN_HEADERS } from '../cors.ts';
import { refusal } from '../errors.ts';
import { isObject } from '../json.ts';
import { parseMultipart } from '../multipart.ts';
import type { Stack } from '../stack.ts';

const ONE_MEBIBYTE = 1024 * 1024;

/**
 * Misskey up to 12, Firefish and Iceshrimp-JS. Whatever is no form is read as JSON; what goes wrong is plain text,
 * with CORS headers under `/api/`.
 */
export const koa: Stack = {
  readBody,
  noRoute: () => plainText('Not Found', 404),
  unknownEndpoint,
  // What takes files is in a router of its own.
  wrongMethod: ({ takesFile }) =>
    takesFile ? notFound() : plainText('Method Not Allowed', 405, API_HEADERS),
  noFile: () => errorAnswer(fileRequired(), API_HEADERS),
  noUpgrade: (headers) => plainText('Service Unavailable', 503, headers),
  unknownWellKnown: () => plainText('Not Found', 404, WELL_KNOWN_HEADERS),
  takesAnyMethod: false,
  preflightMethods: 'GET,HEAD,PUT,POST,DELETE,PATCH',
};

/** Bodies are read before anybody looks for the endpoint. */
async function unknownEndpoint(request: Request): Promise<Response> {
  const body = await readBody(request);
  return body.kind === 'refused' ? refusedBody(body, API_HEADERS) : notFound();
}

function notFound(): Response {
  return plainText('Not Found', 404, API_HEADERS);
}

async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (type.startsWith('multipart/form-data')) return { kind: 'multipart', ...parseMultipart(bytes, type) };
  if (type.startsWith('application/x-www-form-urlencoded')) return badRequest();
  if (bytes.length > ONE_MEBIBYTE) return { kind: 'refused', status: 413, body: 'request entity too large' };
  const text = new TextDecoder().decode(bytes);
  if (text === '') return { kind: 'parsed', value: {} };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? { kind: 'parsed', value } : badRequest();
  } catch (error) {
    if (error instanceof SyntaxError) return badRequest();
    throw error;
  }
}

function fileRequired() {
  return refusal('FILE_REQUIRED', '4267801e-70d1-416a-b011-4ee502885d8b', 'File required.');
}

function badRequest(): Body {
  return { kind: 'refused', status: 400, body: 'Bad Request' };
}
