import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startServer } from '../start.ts';

test('a file uploaded from a URL is told of on the main channel', async () => {
  const server = await startServer({ fetch: async () => new Response('hello') });
  const { token } = server.tokenFor('alice', ['read:account', 'write:drive']);
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/streaming?i=${token}`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connect', body: { channel: 'main', id: 'm', pong: true } }));
  await once(socket, 'message');
  const told = once(socket, 'message');
  const body = { i: token, url: 'https://files.example/a.txt', marker: 'x' };
  const answer = await fetch(`${server.origin}/api/drive/files/upload-from-url`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(204);
  const [data] = (await told) as [Buffer];
  expect(JSON.parse(data.toString())).toMatchObject({
    type: 'channel',
    body: { id: 'm', type: 'urlUploadFinished', body: { marker: 'x', file: { name: 'a.txt', size: 5 } } },
  });
  await server.close();
});
