import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { authenticate, permissionsOf, refuseSuspended, tokenText } from '../authenticate.ts';
import type { User } from '../model.ts';
import { ApiError } from '../errors.ts';
import type { World } from '../world.ts';
import { openStream } from './stream.ts';

/** Serves `/streaming` on an HTTP server. Without a token the stream is anonymous. */
export function serveStreams(http: Server, world: World): { close: () => void } {
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', world.origin);
    if (url.pathname !== '/streaming') return refuse(socket, 404, 'Not Found');
    try {
      const user = admit(world, url.searchParams.get('i'), request.headers.authorization);
      sockets.handleUpgrade(request, socket, head, (webSocket) => openStream(world, webSocket, user));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 403) return refuse(socket, 403, 'Forbidden');
      const failed =
        'Bearer realm="Misskey", error="invalid_token", error_description="Failed to authenticate"';
      refuse(socket, 401, 'Unauthorized', { 'WWW-Authenticate': failed });
    }
  });
  return {
    close: () => {
      for (const webSocket of sockets.clients) webSocket.terminate();
      sockets.close();
    },
  };
}

/** An app needs `read:account` to stream (since 2023.12.1); without it the token counts as wrong. */
function admit(world: World, i: string | null, authorization: string | undefined): User | null {
  const { user, token } = authenticate(world, tokenText(world, authorization, i));
  if (user) refuseSuspended(world, user);
  if (token && !permissionsOf(world, token).includes('read:account')) {
    throw new ApiError({ status: 401, code: 'AUTHENTICATION_FAILED', id: '', message: '' });
  }
  return user;
}

function refuse(socket: Duplex, status: number, reason: string, headers: Record<string, string> = {}): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}Connection: close\r\n\r\n`);
}
