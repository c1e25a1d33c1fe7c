import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Connection } from './faults.ts';

/** The Node side of the request in hand, for faults that need the socket. */
export function connectionOf({ incoming, outgoing }: HttpBindings): Connection {
  return {
    cut: async () => {
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    truncate: async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      outgoing.writeHead(answer.status, {
        ...Object.fromEntries(answer.headers),
        'content-length': String(body.length),
      });
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroySoon());
      return RESPONSE_ALREADY_SENT;
    },
    silence: () => new Promise<Response>(() => undefined),
  };
}
