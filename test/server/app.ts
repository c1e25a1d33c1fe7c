import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { mountApi } from './api.ts';
import { connectionOf } from './connection.ts';
import type { Faults } from './faults.ts';
import { mountOAuth } from './oauth/routes.ts';
import { mountPages } from './pages/routes.ts';
import { recordRequest } from './requests.ts';
import type { RequestRecord } from './requests.ts';
import { mountWellKnown } from './well-known.ts';
import type { World } from './world.ts';

export type Journal = { requests: RequestRecord[]; unexpected: string[] };

/** The whole HTTP side of a server: every request is written down, then may be struck by a fault. */
export function createApp(world: World, faults: Faults, journal: Journal) {
  const app = new Hono();
  const reportUnexpected = ({ method, url }: Request) => {
    const { pathname } = new URL(url);
    journal.unexpected.push(`${method} ${pathname}`);
  };
  world.personality.mount?.(app, world);
  mountApi(app, world, reportUnexpected);
  if (world.personality.flows.oauth) mountOAuth(app, world, reportUnexpected);
  mountWellKnown(app, world);
  mountPages(app, world, reportUnexpected);

  return async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const body = request.body ? await request.arrayBuffer() : null;
    const record = recordRequest(request, body, world.now());
    if (request.method !== 'OPTIONS') journal.requests.push(record);
    const { url, method, headers } = request;
    const work = async () => app.fetch(new Request(url, { method, headers, body }), bindings);
    const strike = request.method === 'OPTIONS' ? null : faults.take(record.endpoint);
    const answer = await (strike ? strike(work, connectionOf(bindings)) : work());
    // A fault that took the connection over leaves no status.
    record.status = answer === RESPONSE_ALREADY_SENT ? null : answer.status;
    return answer;
  };
}
