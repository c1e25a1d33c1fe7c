import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { authenticate, permissionsOf, tokenText } from '../authenticate.ts';
import { ApiError } from '../errors.ts';
import type { World } from '../world.ts';
import type { Listener } from './stream.ts';
import { openStream } from './stream.ts';

/** Serves `/streaming` on an HTTP server. Without a token the stream is anonymous. */
export function serveStreams(http: Server, world: World): { close: () => void } {
  const sockets = new WebSocketServer({ noServer: true });
  const hanging = new Set<Duplex>();
  const { wrongToken, suspendedStatus } = world.personality.streaming;
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', world.origin);
    if (url.pathname !== '/streaming') return refuse(socket, 404, 'Not Found');
    const i = url.searchParams.get('i');
    const listener = admit(world, i, request.headers.authorization);
    if (listener === 'suspended') return refuse(socket, suspendedStatus, STATUS_CODES[suspendedStatus] ?? '');
    if (listener === 'wrong' && wrongToken === 'refused') return refuseToken(socket);
    if (listener === 'wrong' && wrongToken === 'hangs') return hanging.add(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      listener === 'wrong' ? webSocket.close() : openStream(world, webSocket, listener, i),
    );
  });
  return {
    close: () => {
      for (const webSocket of sockets.clients) webSocket.terminate();
      for (const socket of hanging) socket.destroy();
      sockets.close();
    },
  };
}

/** Who streams. An app without the permission it needs counts as having a wrong token. */
function admit(
  world: World,
  i: string | null,
  authorization: string | undefined,
): Listener | 'wrong' | 'suspended' {
  const { permission, channelPermission } = world.personality.streaming;
  try {
    const { user, token } = authenticate(world, tokenText(world, authorization, i));
    if (user?.isSuspended) return 'suspended';
    const has = (name: string | null) =>
      !token || name === null || permissionsOf(world, token).includes(name);
    return has(permission) ? { user, hearsChannels: has(channelPermission) } : 'wrong';
  } catch (error) {
    if (error instanceof ApiError) return 'wrong';
    throw error;
  }
}

function refuseToken(socket: Duplex): void {
  const failed = 'Bearer realm="Misskey", error="invalid_token", error_description="Failed to authenticate"';
  refuse(socket, 401, 'Unauthorized', { 'WWW-Authenticate': failed });
}

function refuse(socket: Duplex, status: number, reason: string, headers: Record<string, string> = {}): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}Connection: close\r\n\r\n`);
}
