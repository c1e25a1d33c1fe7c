const { fetch: straight } = globalThis;

/** Whom servers see asking. */
const ourOrigin = 'chrome-extension://share-to-misskey';
const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/;

/**
 * `fetch` as a browser has it for a page of ours without any host permission: what needs asking first is asked first,
 * and what does not allow our origin is not seen. Node's own knows no CORS.
 */
export async function browserFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  // What may carry cookies is none of ours: a page of the server in its own tab.
  if (init.credentials !== 'omit' || init.mode === 'no-cors') return straight(input, init);
  const headers = new Headers(init.headers);
  const asked = [...headers].filter(([name, value]) => !isSafe(name, value)).map(([name]) => name);
  if (asked.length > 0 && !(await mayAsk(input, init, asked))) throw failure();
  headers.set('origin', ourOrigin);
  const answer = await straight(input, { ...init, headers });
  if (!allowsUs(answer)) throw failure();
  return answer;
}

/** Whether a header may be sent without asking. `User-Agent` is the browser's own there. */
function isSafe(name: string, value: string): boolean {
  return name === 'content-type' ? formTypes.test(value) : name === 'accept' || name === 'user-agent';
}

async function mayAsk(
  input: string | URL | Request,
  { method = 'GET', signal = null }: RequestInit,
  headers: string[],
): Promise<boolean> {
  const answer = await straight(input, {
    method: 'OPTIONS',
    signal,
    headers: {
      origin: ourOrigin,
      'access-control-request-method': method,
      'access-control-request-headers': headers.join(','),
    },
  });
  const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  return answer.ok && allowsUs(answer) && headers.every((name) => allowed.includes(name));
}

function allowsUs({ headers }: Response): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === ourOrigin;
}

/** Browsers do not tell why. */
function failure(): TypeError {
  return new TypeError('Failed to fetch');
}
