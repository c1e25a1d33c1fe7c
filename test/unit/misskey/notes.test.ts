import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createNote, deleteNote, newestNotes, noteUrl, serverTime } from '../../../lib/misskey/notes.ts';
import { request, type Connection } from '../../../lib/misskey/request.ts';
import { shareUrl } from '../../../lib/misskey/share-page.ts';
import { me } from '../../../lib/misskey/users.ts';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { startServer, type TestServer } from '../../server/start.ts';

let server: TestServer;
let connection: Connection;

beforeEach(async () => {
  server = await startServer();
  const { token } = server.tokenFor('alice', ['read:account', 'write:notes']);
  connection = { origin: server.origin, token };
});
afterEach(() => server.close());

const hello = { text: 'hello', visibility: 'home', localOnly: false } as const;
const failure = (code: string, detail: object = {}) => ({ code, detail: expect.objectContaining(detail) });

describe('a note', () => {
  it('is made, found and deleted', async () => {
    const note = await createNote(connection, hello);
    expect(note).toMatchObject({ text: 'hello', visibility: 'home', localOnly: false });
    const [alice] = server.users();
    expect(await newestNotes(connection, alice?.id ?? '')).toMatchObject([{ id: note.id }]);
    await deleteNote(connection, note.id);
    expect(server.notesOf('alice')).toEqual([]);
    await expect(deleteNote(connection, note.id)).rejects.toMatchObject(failure('noSuchNote'));
  });

  it('is asked for with JSON, the token in the body and no cookie', async () => {
    await createNote(connection, hello);
    const [asked] = server.requestsTo('notes/create');
    expect(asked?.body).toEqual({ ...hello, i: connection.token });
    expect(asked?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(asked?.headers).not.toHaveProperty('authorization');
    expect(asked?.headers).not.toHaveProperty('cookie');
    expect(asked?.headers).not.toHaveProperty('referer');
  });

  it('is found among the newest, to whomever it went', async () => {
    for (const visibility of ['followers', 'specified'] as const)
      await createNote(connection, { ...hello, visibility });
    const [alice] = server.users();
    const found = await newestNotes(connection, alice?.id ?? '');
    expect(found.map(({ visibility }) => visibility)).toEqual(['specified', 'followers']);
  });

  it('has an address', () => {
    expect(noteUrl('https://misskey.io', 'a1')).toBe('https://misskey.io/notes/a1');
    expect(noteUrl('https://misskey.io', '../x?y')).toBe('https://misskey.io/notes/..%2Fx%3Fy');
  });

  it('can be handed to the own form of a server', () => {
    const { origin, pathname, searchParams } = new URL(
      shareUrl('https://misskey.io', { text: 'a & b\n#c', visibility: null, localOnly: null }),
    );
    expect([origin, pathname, ...searchParams]).toEqual([
      'https://misskey.io',
      '/share',
      ['text', 'a & b\n#c'],
    ]);
  });
});

describe('an answer that is none', () => {
  it.each([
    ['a page', { answer: { status: 200, body: '<h1>Hello</h1>' } }, 'badAnswer', { status: 200 }],
    ['no body', { answer: { status: 200 } }, 'badAnswer', { status: 200 }],
    ['204', { answer: { status: 204 } }, 'badAnswer', { status: 200 }],
    ['an empty object', { answer: { body: {} } }, 'badAnswer', { status: 200 }],
    ['a note without an id', { answer: { body: { createdNote: {} } } }, 'badAnswer', { status: 200 }],
    ['a list', { answer: { body: [] } }, 'badAnswer', { status: 200 }],
    [
      'a proxy in trouble',
      { answer: { status: 502, body: '<h1>Bad Gateway</h1>' } },
      'serverError',
      { status: 502 },
    ],
    [
      'a refusal of a proxy',
      { answer: { status: 403, body: '<h1>Cloudflare</h1>' } },
      'badAnswer',
      { status: 403 },
    ],
    ['half of it', { after: 'truncate' }, 'unreachable', {}],
    ['a closed connection', { after: 'cut' }, 'unreachable', {}],
    [
      'half of it, as if that were all',
      { answer: { body: '{"createdNote":{"id":"a', headers: { 'content-type': 'application/json' } } },
      'badAnswer',
      { status: 200 },
    ],
  ] as const)('is told as what it is: %s', async (_what, fault, code, detail) => {
    server.faults.next('notes/create', fault);
    await expect(createNote(connection, hello)).rejects.toMatchObject(failure(code, detail));
  });

  it('ends after a time, even in the middle of it', async () => {
    server.faults.next('i', { before: 'never' });
    const asked = request(connection, 'i', {}, { timeout: 200 });
    await expect(asked).rejects.toMatchObject(failure('timeout'));
  });

  it.each([{}, null, 'hello', { 0: {} }])('holds no notes: %j', async (body) => {
    server.faults.next('users/notes', { answer: { body } });
    await expect(newestNotes(connection, 'x')).rejects.toMatchObject(failure('badAnswer'));
  });

  it('holds of a note what is of the right kind', async () => {
    const odd = {
      id: 'a1',
      createdAt: 5,
      text: {},
      cw: [],
      visibility: 'all',
      localOnly: 'no',
      fileIds: [1, 'f'],
    };
    server.faults.next('users/notes', { answer: { body: [odd] } });
    const nothing = { createdAt: '', text: null, cw: null, visibility: null, renoteId: null, replyId: null };
    expect(await newestNotes(connection, 'x')).toEqual([
      { id: 'a1', ...nothing, localOnly: false, fileIds: ['f'] },
    ]);
  });

  it.each([null, 5, {}, { id: 5 }, { id: '' }, { id: 'x'.repeat(200) }])(
    'proves nothing with %j in it',
    async (other) => {
      server.faults.next('users/notes', { answer: { body: [{ id: 'a1' }, other] } });
      await expect(newestNotes(connection, 'x')).rejects.toMatchObject(failure('badAnswer'));
    },
  );
});

describe('the clock of the server', () => {
  it('is read without a token', async () => {
    Object.assign(server.world, { now: () => 12_345 });
    expect(await serverTime(connection)).toBe(12_345);
    expect(server.requestsTo('ping')[0]?.body).toEqual({});
  });

  it('is not known where nobody tells it', async () => {
    const old = await startServer({ personality: misskey11, strict: false });
    onTestFinished(old.close);
    expect(await serverTime({ origin: old.origin })).toBeNull();
  });

  it.each([{}, { pong: 'now' }, []])('is not read from %j', async (body) => {
    server.faults.next('ping', { answer: { body } });
    await expect(serverTime(connection)).rejects.toMatchObject(failure('badAnswer'));
  });
});

describe('who a token belongs to', () => {
  it('is asked with the token', async () => {
    expect(await me(connection)).toMatchObject({ username: 'alice' });
    const stranger = { origin: server.origin, token: 'x'.repeat(32) };
    await expect(me(stranger)).rejects.toMatchObject(failure('signInAgain', { status: 401 }));
    await expect(me({ origin: server.origin })).rejects.toMatchObject(failure('signInAgain'));
  });

  it.each([{}, [], { id: 5, username: 'alice' }, { id: 'a1' }])('is nobody: %j', async (body) => {
    server.faults.next('i', { answer: { body } });
    await expect(me(connection)).rejects.toMatchObject(failure('badAnswer'));
  });
});
