/** Makes the server misbehave on demand, for one endpoint and a number of calls. */

/** What cuts the connection of the request in hand. */
export type Connection = {
  /** Closes the socket without an answer. */
  cut: () => Promise<Response>;
  /** Sends the head and half of the body, then closes the socket. */
  truncate: (answer: Response) => Promise<Response>;
  /** Never answers. */
  silence: () => Promise<Response>;
};

export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

export type Fault = {
  /** Waits before the work: milliseconds, or until a promise is kept. */
  delayBefore?: number | Promise<unknown>;
  /** `cut` closes the connection before the work, `never` leaves it open without an answer. */
  before?: 'cut' | 'never';
  /** Waits after the work, so the answer is late. */
  delayAfter?: number | Promise<unknown>;
  /** What becomes of the answer once the work is done. */
  after?: 'cut' | 'never' | 'truncate';
  /** Answers this instead; the work is left undone unless `work` is true. */
  answer?: Answer;
  work?: boolean;
};

/** A fault as a function: it gets the work and may do it, once. */
export type FaultFunction = (work: () => Promise<Response>, connection: Connection) => Promise<Response>;

export type Hold = {
  /** Kept when a request has reached the hold. */
  reached: Promise<void>;
  /** Lets the request, or its answer, go. */
  release: () => void;
};

export type Faults = {
  /** The next calls of an endpoint (`notes/create`, `miauth/check`, `/oauth/token`, or `*`) fail that way. */
  next: (endpoint: string, fault: Fault | FaultFunction, times?: number) => void;
  /** Holds the next call: before its work (`request`) or between work and answer (`answer`). */
  hold: (endpoint: string, what?: 'request' | 'answer') => Hold;
  /** Forgets all faults that have not struck yet. */
  clear: () => void;
  /** The fault that strikes this call; it counts as used. */
  take: (endpoint: string) => FaultFunction | null;
};

type Planned = { endpoint: string; strike: FaultFunction; left: number };

export function createFaults(): Faults {
  let planned: Planned[] = [];
  const next: Faults['next'] = (endpoint, fault, times = 1) => {
    const strike = typeof fault === 'function' ? fault : strikeOf(fault);
    planned.push({ endpoint, strike, left: times });
  };
  return {
    next,
    hold: (endpoint, what = 'answer') => {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      next(endpoint, async (work) => {
        const answer = what === 'answer' ? await work() : null;
        reached.resolve();
        await released.promise;
        return answer ?? work();
      });
      return { reached: reached.promise, release: released.resolve };
    },
    clear: () => {
      planned = [];
    },
    take: (endpoint) => {
      const found = planned.find((one) => one.endpoint === endpoint || one.endpoint === '*');
      if (!found) return null;
      found.left -= 1;
      planned = planned.filter((one) => one.left > 0);
      return found.strike;
    },
  };
}

function strikeOf(fault: Fault): FaultFunction {
  return async (work, connection) => {
    await passed(fault.delayBefore);
    if (fault.before === 'cut') return connection.cut();
    if (fault.before === 'never') return connection.silence();
    const answer = await answerOf(fault, work);
    await passed(fault.delayAfter);
    if (fault.after === 'cut') return connection.cut();
    if (fault.after === 'never') return connection.silence();
    return fault.after === 'truncate' ? connection.truncate(answer) : answer;
  };
}

async function answerOf(fault: Fault, work: () => Promise<Response>): Promise<Response> {
  if (!fault.answer) return work();
  if (fault.work) await work();
  const { status = 200, body, headers } = fault.answer;
  const isText = typeof body === 'string' || body === undefined;
  return new Response(isText ? (body ?? null) : JSON.stringify(body), {
    status,
    headers: {
      'access-control-allow-origin': '*',
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      ...headers,
    },
  });
}

async function passed(delay: number | Promise<unknown> | undefined): Promise<void> {
  if (typeof delay === 'number') await new Promise((resolve) => setTimeout(resolve, delay));
  else await delay;
}
