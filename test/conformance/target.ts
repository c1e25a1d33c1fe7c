import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '../server/start.ts';
import type { TestServer } from '../server/start.ts';
import type { RecordingSet } from './cases.ts';
import { SETS } from './sets.ts';

/** The server that a recording is replayed against. */
export type Target = {
  origin: string;
  /** Null on an empty server, whose first account becomes the administrator. */
  adminToken: string | null;
  /** Appended to user names, so that a server that is in use can be asked. */
  suffix: string;
  /** Our own server in this process; null for one that is asked over the network. */
  own: TestServer | null;
  /** Brings the server's clock to the time of a recorded case, or waits as long as it takes. */
  reach: (time: number) => Promise<void>;
  /** Waits until a change made by a set-up step has taken effect. */
  settle: () => Promise<void>;
  /** How long an answer is waited for before it counts as none. */
  patience: number;
  close: () => Promise<void>;
};

/** Our own server, empty, with its clock in our hands. */
export async function ownTarget(set: RecordingSet): Promise<Target> {
  let now = 0;
  const server = await startServer({
    users: [],
    personality: SETS[set].personality,
    strict: false,
    clock: () => now,
    settings: { rateLimits: true, ...SETS[set].settings },
  });
  return {
    origin: server.origin,
    adminToken: null,
    suffix: '',
    own: server,
    reach: async (time) => {
      now = Math.max(now, time);
    },
    settle: async () => undefined,
    patience: 250,
    close: server.close,
  };
}

/** Any server by its URL. It is asked as fast as it answers, but for what needs real time to pass. */
export function remoteTarget(origin: string, adminToken: string): Target {
  let last = 0;
  return {
    origin,
    adminToken,
    suffix: Math.random().toString(36).slice(2, 7),
    own: null,
    reach: async (time) => {
      // Gaps of the recording up to a few seconds were waits for a rate limit: they are kept.
      const gap = last === 0 ? 0 : time - last;
      last = time;
      if (gap >= 1000 && gap < 3000) await delay(gap);
    },
    // Misskey's processes keep settings in memory and hear of changes a little later.
    settle: () => delay(1200),
    patience: 12_000,
    close: async () => undefined,
  };
}
