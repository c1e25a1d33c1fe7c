import type { Composer } from '../e2e/chromium/composer.ts';
import type { FaultFunction } from '../server/faults.ts';
import { passed } from './haste.ts';
import type { Ending, Scene } from './scene.ts';

/** Something that goes wrong, and how it has to end. */
export interface Fault {
  name: string;
  ends: Ending;
  /** Notes on the server in the end; 1 if it is posted. */
  notes?: number;
  /** Part of every run of the tests. */
  always?: boolean;
  /** The browser dies of it, and all that is private with it. */
  killsBrowser?: boolean;
  /** Prepares it before the button is pressed; what it resolves with happens after. */
  prepare: (scene: Scene, composer: Composer) => Promise<(() => Promise<unknown>) | void>;
}

type Made = 'made' | 'not made' | { late: number };

/** The next request for a note meets this. */
function next(name: string, ends: Ending, strike: (scene: Scene) => FaultFunction, times = 1): Fault {
  return {
    name,
    ends,
    prepare: async (scene) => scene.server.faults.next('notes/create', strike(scene), times),
  };
}

/** What the server makes of a request, whatever it says: the note at once, never, or when so many ms have passed. */
async function workOn(made: Made, work: () => Promise<unknown>, { works }: Scene): Promise<void> {
  if (made === 'made') await work();
  if (typeof made === 'object') works.push(passed(made.late).then(work));
}

const cors = { 'access-control-allow-origin': '*' };
const html = { ...cors, 'content-type': 'text/html' };
const json = { ...cors, 'content-type': 'application/json' };

/** An answer that is not the one that was hoped for. */
function answered(name: string, ends: Ending, made: Made, status: number, body: object | string): Fault {
  const isText = typeof body === 'string';
  return next(name, ends, (scene) => async (work) => {
    await workOn(made, work, scene);
    return new Response(isText ? body : JSON.stringify(body), { status, headers: isText ? html : json });
  });
}

const refusal = (code: string, info?: object) => ({ error: { code, id: 'x', message: code, info } });

/** The server explains why not. */
function refused(status: number, code: string, info?: object): Fault {
  return answered(`${status} ${code}`, 'failed', 'not made', status, refusal(code, info));
}

/** No answer within the time that is waited for one. */
function timedOut(name: string, made: Made): Fault {
  return next(`time-out, ${name}`, 'posted', (scene) => async (work, { silence }) => {
    await workOn(made, work, scene);
    return silence();
  });
}

/** A rate limit, told as some server does; `seconds` is its length. */
function limited(
  name: string,
  seconds: number,
  tell: (scene: Scene) => { info?: object; headers?: object },
): Fault {
  return next(`429, ${name}`, 'posted', (scene) => async () => {
    const { info, headers } = tell(scene);
    const body = JSON.stringify(refusal('RATE_LIMIT_EXCEEDED', info));
    scene.works.push(passed(seconds * 1000));
    return new Response(body, { status: 429, headers: { ...json, ...headers } });
  });
}

const sorry = '<h1>Sorry</h1>';
const minute = 60_000;
const internal = refusal('INTERNAL_ERROR');

export const answers: Fault[] = [
  { ...next('no fault', 'posted', () => (work) => work()), always: true },
  // Twice each: Chromium itself sends a request again when a kept connection ends before any answer.
  next(
    'request never arrives',
    'posted',
    () =>
      (_work, { cut }) =>
        cut(),
    2,
  ),
  {
    ...next('answer lost after the note was made', 'posted', () => async (work, { cut }) => {
      await work();
      return cut();
    }),
    always: true,
  },
  { ...timedOut('note made', 'made'), always: true },
  timedOut('note not made', 'not made'),
  { ...timedOut('note made 15 s after it', { late: 40_000 }), always: true },
  timedOut('note made 90 s after it', { late: 115_000 }),
  next('answer after 60 s', 'posted', () => async (work) => {
    const answer = await work();
    await passed(minute);
    return answer;
  }),
  next(
    'truncated JSON',
    'posted',
    () =>
      async (work, { truncate }) =>
        truncate(await work()),
  ),
  answered('200, empty body', 'posted', 'made', 200, ''),
  answered('200, HTML, note made', 'posted', 'made', 200, sorry),
  answered('200, HTML, note not made', 'failed', 'not made', 200, sorry),
  answered('404, HTML', 'failed', 'not made', 404, sorry),
  answered('500 with a code, note made', 'posted', 'made', 500, internal),
  answered('500 with a code, note not made', 'posted', 'not made', 500, internal),
  answered('500 without a code, note made 9 s later', 'posted', { late: 9000 }, 500, sorry),
  answered('500 without a code, note not made', 'posted', 'not made', 500, sorry),
  { ...answered('502, HTML, note made 9 s later', 'posted', { late: 9000 }, 502, sorry), always: true },
  answered('502, HTML, note not made', 'posted', 'not made', 502, sorry),
  answered('503 with a code', 'posted', 'not made', 503, internal),
  answered('504, note made 40 s later', 'posted', { late: 40_000 }, 504, sorry),
  answered('504, note not made', 'posted', 'not made', 504, sorry),
  answered('202 PROCESSING, note made 9 s later', 'posted', { late: 9000 }, 202, refusal('PROCESSING')),
  {
    ...limited('ms since 1970', 60, ({ server }) => ({ info: { resetMs: server.world.now() + minute } })),
    always: true,
  },
  limited('a duration in ms', 60, () => ({ info: { resetMs: minute } })),
  limited('s since 1970', 60, ({ server }) => ({ info: { reset: server.world.now() / 1000 + 60 } })),
  limited('Retry-After', 60, () => ({
    headers: { 'retry-after': '60', 'access-control-expose-headers': 'retry-after' },
  })),
  limited('no word of when', 60, () => ({})),
  { ...refused(401, 'AUTHENTICATION_FAILED'), always: true },
  refused(403, 'AUTHENTICATION_FAILED'),
  refused(403, 'PERMISSION_DENIED'),
  refused(403, 'ROLE_PERMISSION_DENIED'),
  refused(403, 'YOUR_ACCOUNT_SUSPENDED'),
  refused(403, 'YOUR_ACCOUNT_MOVED'),
  answered('413', 'failed', 'not made', 413, sorry),
  refused(400, 'INVALID_PARAM', { param: '#/properties/text/maxLength', reason: 'more than 3000' }),
  refused(400, 'CONTAINS_PROHIBITED_WORDS'),
  refused(400, 'CONTAINS_TOO_MANY_MENTIONS'),
  refused(400, 'YOU_HAVE_BEEN_BLOCKED'),
  refused(400, 'SOMETHING_NEW'),
];

/** What only such a server can make good at once. */
export const repeated: Fault[] = [
  next('answer lost while the note is in the making', 'posted', (scene) => async (work, { truncate }) => {
    scene.works.push(work());
    return truncate(new Response('{"createdNote":{}}', { headers: json }));
  }),
];
