import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { openStream } from '../../../lib/misskey/stream.ts';
import { until } from '../until.ts';

/** A server that says this to whoever listens; `left` tells whether all of them have gone. */
async function serverThatTells(tell: (socket: WebSocket) => void) {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', tell);
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    http.close();
  });
  const connection = { origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, token: 'token' };
  return { connection, left: () => sockets.clients.size === 0 };
}

const message = (type: string, body: unknown = {}) => JSON.stringify({ type, body });
const event = (type: string, body: unknown = {}) => message('channel', { id: 'main', type, body });

it.each<[string, (socket: WebSocket) => void]>([
  [
    'talks without end',
    (socket) => {
      for (let said = 0; said < 20_000; said += 1) socket.send(event('note', { said }));
    },
  ],
  ['says megabytes in one message', (socket) => socket.send(event('note', 'x'.repeat(3_000_000)))],
])('a server that %s is listened to no longer', async (_what, tell) => {
  const { connection, left } = await serverThatTells(tell);
  const stream = await openStream(connection);
  const heard = await stream?.event('urlUploadFinished', (body) => body, 60_000);
  expect(heard ?? null).toBeNull();
  await until(left);
});

it('a server that says much is heard', async () => {
  const { connection } = await serverThatTells((socket) => {
    for (let said = 0; said < 500; said += 1) socket.send(event('note', { text: 'x'.repeat(3000) }));
    socket.send(event('urlUploadFinished', 'here'));
  });
  const stream = await openStream(connection);
  onTestFinished(() => stream?.close());
  expect(await stream?.event('urlUploadFinished', (body) => body, 60_000)).toBe('here');
});
