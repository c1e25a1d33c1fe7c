import { MisskeyError } from './errors.ts';
import { postForm, postJson, type Answer, type HttpOptions } from './http.ts';
import { permissionFor } from './permissions.ts';
import { refusalOf } from './refusal.ts';

/** Where to and as whom. Without a token the call is made as nobody. */
export interface Connection {
  origin: string;
  token?: string;
}

/** ms; some servers never answer a request they dislike, so every call has an end. */
const patience = 15_000;

/**
 * Calls one endpoint of a Misskey-family server: POST `<origin>/api/<endpoint>`, the token in the body as `i`
 * (the only place that every version and fork understands). Resolves with the parsed answer, null if it has no
 * body; what it is has to be looked at. Throws MisskeyError.
 */
export async function request(
  { origin, token }: Connection,
  endpoint: string,
  params: object = {},
  { timeout = patience }: { timeout?: number } = {},
): Promise<unknown> {
  const sent = token ? { ...params, i: token } : params;
  return read(await postJson(`${origin}/api/${endpoint}`, sent, { timeout }), endpoint, sent);
}

/**
 * Calls an endpoint that takes a file. Fields come before the file, since what stands behind it may be read too late.
 * Resolves and throws as `request` does.
 */
export async function upload(
  { origin, token }: Required<Connection>,
  endpoint: string,
  fields: Readonly<Record<string, string>>,
  file: File,
  options: HttpOptions,
): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ i: token, ...fields })) form.append(name, value);
  form.append('file', file);
  return read(await postForm(`${origin}/api/${endpoint}`, form, options), endpoint, { i: token });
}

function read(answer: Answer, endpoint: string, sent: object): unknown {
  const refusal = refusalOf(answer, Date.now(), secretsIn(endpoint, sent));
  if (refusal) throw withPermission(refusal, endpoint);
  if (!answer.isJson && answer.status !== 204) throw new MisskeyError('badAnswer', { status: answer.status });
  return answer.body;
}

/** Whoever knows these may act for the person. */
function secretsIn(endpoint: string, sent: object): string[] {
  const session = /^miauth\/([^/]+)\/check$/.exec(endpoint)?.[1];
  const told = Object.entries(sent).flatMap(([name, value]: [string, unknown]) =>
    ['i', 'token', 'appSecret'].includes(name) && typeof value === 'string' && value !== '' ? [value] : [],
  );
  return session === undefined ? told : [session, ...told];
}

/** Servers do not say which permission is missing; the endpoint does. */
function withPermission(refusal: MisskeyError, endpoint: string): MisskeyError {
  const permission = refusal.code === 'permissionMissing' ? permissionFor(endpoint) : null;
  return permission ? new MisskeyError(refusal.code, { ...refusal.detail, permission }, refusal) : refusal;
}
