import { MisskeyError } from './errors.ts';

/** Longest answer that is read, in bytes: the largest honest one (custom emoji of a big server) is a few MB. */
const longestAnswer = 20 * 1024 * 1024;

/** What came back: the status, whether it was JSON by its content type, the parsed body (null if none). */
export interface Answer {
  status: number;
  isJson: boolean;
  body: unknown;
  /** Seconds; null where the server sends none or CORS hides it. */
  retryAfter: number | null;
  /** Where the answer came from after redirects. */
  url: string;
}

export interface HttpOptions {
  /** ms until the request is given up. */
  timeout: number;
  /** Gives it up earlier. */
  signal?: AbortSignal | undefined;
}

/** Cookies change what some servers' CORS answers (misskey.io), and are none of our business. */
const quietly = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;

/** POSTs JSON. Throws MisskeyError `unreachable`, `timeout`, `badAnswer`; any HTTP status is an answer. */
export async function postJson(url: string, body: object, options: HttpOptions): Promise<Answer> {
  return send(url, options, {
    method: 'POST',
    // A token in the body would travel to wherever a 307 or 308 points.
    redirect: 'error',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** POSTs a form with a file in it. Throws and resolves as `postJson` does. */
export async function postForm(url: string, body: FormData, options: HttpOptions): Promise<Answer> {
  // The browser names the content type: it knows the boundary.
  return send(url, options, { method: 'POST', redirect: 'error', body });
}

/** GETs without a single header of ours, since one would force a CORS preflight that servers refuse here. */
export async function get(url: string, options: HttpOptions): Promise<Answer> {
  return send(url, options, { method: 'GET' });
}

/** Whether anything answers there, be it something we may not read: a site without CORS looks like a dead one else. */
export async function answers(url: string, { timeout }: HttpOptions): Promise<boolean> {
  const signal = AbortSignal.timeout(timeout);
  return fetch(url, { ...quietly, mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );
}

async function send(url: string, { timeout, signal: stop }: HttpOptions, init: RequestInit): Promise<Answer> {
  const end = AbortSignal.timeout(timeout);
  const signal = stop ? AbortSignal.any([end, stop]) : end;
  try {
    const response = await fetch(url, { ...init, ...quietly, signal });
    return await read(response);
  } catch (error) {
    if (error instanceof MisskeyError) throw error;
    throw new MisskeyError(end.aborted ? 'timeout' : 'unreachable', {}, error);
  }
}

async function read(response: Response): Promise<Answer> {
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  const text = await readText(response);
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    status: response.status,
    isJson,
    body: isJson && text !== '' ? parse(text, response.status) : null,
    retryAfter: retryAfter > 0 ? retryAfter : null,
    url: response.url,
  };
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new MisskeyError('badAnswer', { status }, error);
  }
}

/** An answer for others to read, cut down to what is read here. Throws MisskeyError `badAnswer` where there is more. */
export async function bounded(response: Response): Promise<Response> {
  const { status, headers } = response;
  return new Response(await readText(response), { status, headers });
}

/** The body as text, read piece by piece so that an endless one cannot fill the memory. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > longestAnswer) {
      await reader.cancel();
      throw new MisskeyError('badAnswer', { status: response.status, message: 'answer too long' });
    }
    text += decoder.decode(value, { stream: true });
  }
}
