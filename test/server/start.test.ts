import { expect, test } from 'vitest';
import { startServer } from './start.ts';

test('a call to an endpoint that is not there fails the test that made it', async () => {
  const server = await startServer();
  const response = await fetch(`${server.origin}/api/notes/nope`, { method: 'POST' });
  expect(response.status).toBe(404);
  expect(server.unexpected).toEqual(['POST /api/notes/nope']);
  await expect(server.close()).rejects.toThrow('POST /api/notes/nope');
});

test('requests are remembered with their body and status', async () => {
  const server = await startServer({ clock: () => 1000 });
  const body = new FormData();
  body.append('i', server.tokenFor('bob', ['write:drive']).token);
  body.append('file', new Blob(['hello'], { type: 'text/plain' }), 'a.txt');
  await fetch(`${server.origin}/api/drive/files/create`, { method: 'POST', body });
  expect(server.requestsTo('drive/files/create')).toMatchObject([
    { time: 1000, method: 'POST', status: 200, body: { file: { name: 'a.txt', size: 5 } } },
  ]);
  await server.close();
});

test('two servers share nothing', async () => {
  const servers = [await startServer({ users: ['alice'] }), await startServer({ users: ['carol'] })];
  expect(servers.map((server) => server.users().map(({ username }) => username))).toEqual([
    ['alice'],
    ['carol'],
  ]);
  await Promise.all(servers.map((server) => server.close()));
});

test('the origin is what the server calls itself', async () => {
  const server = await startServer({ origin: 'https://misskey.example' });
  const response = await fetch(`http://127.0.0.1:${server.port}/.well-known/oauth-authorization-server`);
  expect(await response.json()).toMatchObject({ issuer: 'https://misskey.example' });
  await server.close();
});

test('rate limits are off until they are switched on', async () => {
  const server = await startServer({ clock: () => 5000, settings: { rateLimits: true } });
  const { token } = server.tokenFor('alice', ['write:notes']);
  const remove = () =>
    fetch(`${server.origin}/api/notes/delete`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ i: token, noteId: 'a' }),
    });
  expect((await remove()).status).toBe(400);
  const limited = await remove();
  expect(limited.headers.get('retry-after')).toBe('1');
  expect(await limited.json()).toMatchObject({
    error: { code: 'RATE_LIMIT_EXCEEDED', info: { resetMs: 6000, total: 1 } },
  });
  await server.close();
});
