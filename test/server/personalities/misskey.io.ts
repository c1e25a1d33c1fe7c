import type { Context, Next } from 'hono';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call, Endpoint, EndpointTable } from '../endpoint.ts';
import { changed } from '../endpoint-table.ts';
import { ApiError } from '../errors.ts';
import type { Personality } from '../personality.ts';
import type { World } from '../world.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

type Options = {
  id: string;
  /** The network in front of it allows no `content-type` in a preflight, so only bare GETs get through. */
  edgeRefusesPreflights?: boolean;
  /** How long the making of a note takes, in milliseconds. */
  workTime?: number;
};

const MINUTE = 60_000;

/** misskey.io (2025.4.1-io.13): CORS for strangers only, and the same note for the same request. */
export function misskeyIo({ id, edgeRefusesPreflights = false, workTime = 0 }: Options): Personality {
  const table = changed(misskey2025.endpoints, ['meta'], (endpoint) => ({ ...endpoint, cacheSeconds: 60 }));
  return {
    ...misskey2025,
    id,
    version: '2025.4.1-io.13',
    endpoints: idempotent(table, workTime),
    endpointNames: misskey2025.endpointNames.filter((name) => !name.startsWith('notes/drafts/')),
    oauth: {
      ...misskey2025.oauth,
      more: {
        introspection_endpoint: '/oauth/token/introspect',
        userinfo_endpoint: '/oauth/api/userinfo',
      },
    },
    mount: (app) => {
      if (edgeRefusesPreflights) app.options('/api/*', () => new Response('Forbidden', { status: 403 }));
      app.use('/api/*', (c, next) => onlyStrangers(c, next));
    },
  };
}

/** `*` for a request without cookies and the client's own header; else the origin is named, never with credentials. */
async function onlyStrangers(c: Context, next: Next): Promise<void> {
  await next();
  const isKnown = c.req.header('cookie') ?? c.req.header('x-client-transaction-id');
  const origin = c.req.header('origin');
  if (isKnown === undefined || !c.res.headers.has('access-control-allow-origin')) return;
  if (origin === undefined) c.res.headers.delete('access-control-allow-origin');
  else c.res.headers.set('access-control-allow-origin', origin);
}

type Made = { time: number; answer: Promise<unknown>; isDone: boolean };

/** The same parameters by the same user within a minute give the same note; 202 while it is being made. */
function idempotent(table: EndpointTable, workTime: number): EndpointTable {
  const made = new WeakMap<World, Map<string, Made>>();
  const change = (create: Endpoint): Endpoint => ({
    ...create,
    handle: async (call) => {
      const ofWorld = made.get(call.world) ?? new Map<string, Made>();
      made.set(call.world, ofWorld);
      return once(ofWorld, call, async () => {
        if (workTime > 0) await delay(workTime);
        return create.handle(call);
      });
    },
  });
  return changed(table, ['notes/create'], change);
}

async function once(made: Map<string, Made>, call: Call, work: () => Promise<unknown>): Promise<unknown> {
  const key = JSON.stringify([call.user?.id, call.params]);
  const earlier = made.get(key);
  const isRecent = earlier && call.world.now() - earlier.time < MINUTE;
  if (isRecent && !earlier.isDone) throw processing();
  if (isRecent) return earlier.answer;
  const one: Made = { time: call.world.now(), answer: work(), isDone: false };
  made.set(key, one);
  try {
    await one.answer;
    one.isDone = true;
  } catch (error) {
    made.delete(key);
    throw error;
  }
  return one.answer;
}

function processing(): ApiError {
  return new ApiError({
    status: 202,
    code: 'PROCESSING',
    id: '3247052c-005d-440e-b3d8-2a64274483b0',
    message: 'We are processing your request. Please wait a moment.',
  });
}
