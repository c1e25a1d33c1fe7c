import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from './start.ts';
import type { TestServer } from './start.ts';

let server: TestServer;
let token: string;

beforeEach(async () => {
  server = await startServer();
  token = server.tokenFor('alice', ['write:notes']).token;
});

afterEach(() => server.close());

function post(text: string): Promise<Response> {
  return fetch(`${server.origin}/api/notes/create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ i: token, text }),
  });
}

const texts = () => server.notesOf('alice').map((note) => note.text);

test('a cut after the work leaves the note behind', async () => {
  server.faults.next('notes/create', { after: 'cut' });
  await expect(post('lost answer')).rejects.toThrow();
  expect(texts()).toEqual(['lost answer']);
  expect(server.requestsTo('notes/create')).toMatchObject([{ status: null }]);
});

test('a cut before the work leaves nothing', async () => {
  server.faults.next('notes/create', { before: 'cut' });
  await expect(post('never came')).rejects.toThrow();
  expect(texts()).toEqual([]);
});

test('a made-up answer replaces the work, or comes after it', async () => {
  server.faults.next('notes/create', { answer: { status: 502, body: 'Bad Gateway' } });
  expect((await post('one')).status).toBe(502);
  server.faults.next('notes/create', { answer: { status: 504 }, work: true });
  expect((await post('two')).status).toBe(504);
  expect(texts()).toEqual(['two']);
});

test('truncated JSON cannot be read', async () => {
  server.faults.next('notes/create', { after: 'truncate' });
  const response = await post('half');
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow();
});

test('a request without an answer ends by the time-out of the caller', async () => {
  server.faults.next('ping', { before: 'never' });
  const signal = AbortSignal.timeout(50);
  await expect(fetch(`${server.origin}/api/ping`, { method: 'POST', signal })).rejects.toThrow(/timeout/);
});

test('a fault strikes as often as told, and that endpoint only', async () => {
  server.faults.next('notes/create', { answer: { status: 500 } }, 2);
  expect((await fetch(`${server.origin}/api/emojis`)).status).toBe(200);
  const statuses = [await post('a'), await post('b'), await post('c')].map(({ status }) => status);
  expect(statuses).toEqual([500, 500, 200]);
});

test('an answer is held until it is let go', async () => {
  const hold = server.faults.hold('notes/create');
  const answer = post('held');
  await hold.reached;
  expect(texts()).toEqual(['held']);
  hold.release();
  expect((await answer).status).toBe(200);
});

test('a request is held before its work', async () => {
  const hold = server.faults.hold('notes/create', 'request');
  const answer = post('held');
  await hold.reached;
  expect(texts()).toEqual([]);
  hold.release();
  expect((await answer).status).toBe(200);
});
