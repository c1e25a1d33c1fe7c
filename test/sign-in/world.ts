import { vi } from 'vitest';
import { pendingSignIn } from '../../lib/accounts/pending.ts';
import type { Personality } from '../server/personality.ts';
import { startServer, type TestServer } from '../server/start.ts';
import { clientPage } from '../unit/accounts/consent.ts';
import { everythingIsOver } from '../unit/accounts/world.ts';
import { freshBrowser } from '../unit/fake-browser.ts';
import { browserFetch } from './browser-fetch.ts';

const timeout = AbortSignal.timeout.bind(AbortSignal);

/** A server of that kind, a fresh browser in front of it, and an end to both. */
export async function withServer<T>(
  personality: Personality,
  work: (server: TestServer) => Promise<T>,
): Promise<T> {
  const server = await startServer({ personality, strict: false });
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.stubEnv('SITE_URL', await clientPage());
  freshBrowser();
  vi.stubGlobal('fetch', browserFetch);
  // Nobody has to wait for what never answers.
  if (personality.id === 'hanging') AbortSignal.timeout = (ms) => timeout(ms / 20);
  try {
    return await work(server);
  } finally {
    await pendingSignIn.set(null);
    await everythingIsOver();
    AbortSignal.timeout = timeout;
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.useRealTimers();
    await server.close();
  }
}
