import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFile, updateFile } from '../../../lib/misskey/drive.ts';
import { MisskeyError } from '../../../lib/misskey/errors.ts';
import { createNote, deleteNote, newestNotes, serverTime } from '../../../lib/misskey/notes.ts';
import { findByUri, showPerson, showPost } from '../../../lib/misskey/posts.ts';
import { react, unreact } from '../../../lib/misskey/reactions.ts';
import { detectServer } from '../../../lib/misskey/server.ts';
import { checkLegacy, createApp, startLegacy } from '../../../lib/misskey/sign-in/legacy.ts';
import { checkManualToken } from '../../../lib/misskey/sign-in/manual.ts';
import { checkMiauth } from '../../../lib/misskey/sign-in/miauth.ts';
import { me } from '../../../lib/misskey/users.ts';
import { isThisNote } from '../../../lib/share/draft/note.ts';

afterEach(() => vi.unstubAllGlobals());

const origin = 'https://misskey.example';
const connection = { origin, token: 'x'.repeat(32) };
const software = { name: 'misskey', version: '2025.11.1' };
const app = { secret: 'secret', permissions: [], callback: null };
const wish = { text: 'hello', visibility: 'home', localOnly: false } as const;
const fileWish = { name: 'a.png', content: new Blob(['x']), comment: 'a', isSensitive: false, force: false };

const user = {
  id: 'a1',
  username: 'alice',
  host: null,
  name: 'Alice :cat:',
  emojis: { cat: `${origin}/cat.webp` },
  avatarUrl: `${origin}/a.webp`,
  isLocked: false,
  policies: { canPublicNote: true, maxFileSizeMb: 10 },
};
const note = {
  id: 'n1',
  createdAt: '2026-01-01T00:00:00.000Z',
  user,
  text: 'hello',
  cw: null,
  visibility: 'home',
  localOnly: false,
  fileIds: [],
  files: [],
  renoteId: null,
  replyId: null,
  visibleUserIds: [],
  channelId: null,
  myReaction: ':cat:',
};
const file = { id: 'f1', createdAt: note.createdAt, isSensitive: false, comment: 'a', type: 'image/png' };
/** All that is asked of a server before a sign-in, in one: each question reads its own part. */
const server = {
  version: '2025.11.1',
  name: 'Example',
  uri: origin,
  iconUrl: `${origin}/icon.png`,
  features: { miauth: true },
  maxNoteTextLength: 3000,
  links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: `${origin}/nodeinfo/2.1` }],
  software: { ...software, basedMisskeyVersion: '2025.11.1' },
  issuer: origin,
  authorization_endpoint: `${origin}/oauth`,
  token_endpoint: `${origin}/token`,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
};
const refusal = (code: string) => ({
  error: { code, id: 'e1', message: 'No.', info: { param: '#/properties/text', reason: 'x', resetMs: 5 } },
});
const refusals = ['RATE_LIMIT_EXCEEDED', 'INVALID_PARAM', 'ACCESS_DENIED', 'ALREADY_REACTED'].map(refusal);

/** What is asked -> how, and what an honest server answers. */
const questions: Record<string, [ask: () => Promise<unknown>, honest: unknown]> = {
  'a new note': [async () => (await createNote(connection, wish)).id, { createdNote: note }],
  'a deletion': [() => deleteNote(connection, 'n1'), null],
  'the newest notes': [
    async () => (await newestNotes(connection, 'a1')).filter((one) => isThisNote(wish, one)).length,
    [note, note],
  ],
  'the time': [() => serverTime(connection), { pong: 1_700_000_000_000 }],
  oneself: [() => me(connection), user],
  'a post anywhere': [() => findByUri(connection, 'https://a.example/1'), { type: 'Note', object: note }],
  'somebody anywhere': [() => findByUri(connection, 'https://a.example/@a'), { type: 'User', object: user }],
  'a post': [() => showPost(connection, 'n1'), { ...note, renoteId: 'n2', text: null, renote: note }],
  somebody: [() => showPerson(connection, 'alice', null), user],
  'a reaction': [() => react(connection, software, 'n1', ':cat:'), note],
  'no reaction': [() => unreact(connection, 'n1'), null],
  'a file': [async () => (await createFile(connection, fileWish)).id, file],
  'words of a file': [async () => (await updateFile(connection, 'f1', fileWish)).comment === 'a', file],
  'what it is': [() => detectServer(origin), server],
  'an app': [
    () => createApp(origin, { name: '', description: '', permissions: [], callback: null }),
    { secret: 'secret' },
  ],
  'a legacy session': [() => startLegacy(origin, app), { token: 'session' }],
  'a legacy token': [() => checkLegacy(origin, app, 'session'), { accessToken: 'token', user }],
  'a MiAuth token': [() => checkMiauth(origin, 'session'), { ok: true, token: 'token', user }],
  'whose token it is': [() => checkManualToken(origin, 'y'.repeat(32), ['read:account']), user],
};

/** More than anything that is kept. */
const endless = 'x'.repeat(50_000);
const words = ['', 'x', endless, `${origin}/${endless}`, '\uD800'];
const parts = [[], [null], [[]], [endless], {}, { id: 'x' }, note, user];
// `String()` does not survive this one.
const knot = { toString: 1, valueOf: 1 };
const anything = fc.constantFrom<unknown[]>(null, true, false, 0, -1, 1.5, 1e308, knot, ...words, ...parts);
const status = fc.constantFrom(200, 200, 200, 200, 202, 204, 400, 401, 403, 404, 413, 429, 500, 502);

/** An answer of which up to three parts are something else. */
function spoilt(honest: unknown): fc.Arbitrary<unknown> {
  const places = fc.array(fc.tuple(fc.nat(), anything), { maxLength: 3 });
  return places.map((some) =>
    some.reduce((said, [place, other]) => {
      const paths = pathsIn(said);
      return withOther(said, paths[place % paths.length] ?? [], other);
    }, honest),
  );
}

/** The way to each part of a value, itself among them. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part).map((path) => [key].concat(path)),
  );
  return [[], ...inner];
}

function withOther(value: unknown, [key, ...path]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  return Object.assign(copy, { [key]: withOther(copy[key], path, other) });
}

describe('a server whose answers are garbage', () => {
  it.each(Object.entries(questions))('that is asked for %s does no harm', async (_what, [ask, honest]) => {
    const answer = fc.tuple(status, fc.oneof(spoilt(honest), fc.oneof(...refusals.map(spoilt))));
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 4 }), async (answers) => {
        let asked = 0;
        vi.stubGlobal('fetch', () => {
          const [code, said] = answers[asked % answers.length] ?? [200, null];
          asked += 1;
          const body = code === 204 ? null : JSON.stringify(said);
          const headers = { 'content-type': 'application/json' };
          return Promise.resolve(new Response(body, { status: code, headers }));
        });
        // Whatever else is thrown would pass for a bug of ours, after which nothing is looked up.
        const outcome = await ask().catch((error: unknown) => {
          if (error instanceof MisskeyError) return error.detail;
          throw error;
        });
        // Most of it is kept.
        expect(JSON.stringify(outcome ?? null).length).toBeLessThan(20_000);
      }),
      { numRuns: 400 },
    );
  });
});
