import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request } from '../../../lib/misskey/request.ts';
import {
  checkLegacy,
  createApp,
  legacyUrl,
  startLegacy,
  type LegacyApp,
} from '../../../lib/misskey/sign-in/legacy.ts';
import { me } from '../../../lib/misskey/users.ts';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { startServer, type TestServer } from '../../server/start.ts';

const wish = {
  name: 'Share to Misskey',
  description: 'Shares pages',
  permissions: ['read:account', 'write:notes'],
  callback: 'https://site.example/signed-in/',
};

let server: TestServer;
let app: LegacyApp;

// Only the hash of a token is good there.
beforeEach(async () => {
  server = await startServer({ personality: misskey11 });
  app = await createApp(server.origin, wish);
});
afterEach(() => server.close());

async function session(): Promise<string> {
  const token = await startLegacy(server.origin, app);
  if (token === null) throw new Error('no session');
  return token;
}

/** What the consent page does when a user says yes. */
async function allow(token: string, username = 'alice'): Promise<void> {
  const user = server.users().find((candidate) => candidate.username === username);
  await request({ origin: server.origin, token: user?.token ?? '' }, 'auth/accept', { token });
}

describe('an app', () => {
  it('is made with what we are called, where we live and what we ask for, and no token', () => {
    expect(server.requestsTo('app/create')[0]?.body).toEqual({
      name: wish.name,
      description: wish.description,
      permission: wish.permissions,
      callbackUrl: wish.callback,
    });
    expect(app).toEqual({
      secret: expect.stringMatching(/^\w{32}$/),
      permissions: wish.permissions,
      callback: wish.callback,
    });
  });

  it('has no callback where the project has no pages', async () => {
    await createApp(server.origin, { ...wish, callback: null });
    expect(server.requestsTo('app/create').at(-1)?.body).not.toHaveProperty('callbackUrl');
  });

  it.each([{}, { secret: '' }, { secret: 5 }, [], null])('is none without a secret: %j', async (body) => {
    server.faults.next('app/create', { answer: { body } });
    await expect(createApp(server.origin, wish)).rejects.toMatchObject({ code: 'badAnswer' });
  });
});

describe('a session', () => {
  it('has its consent page on the server', async () => {
    const token = await session();
    const page = legacyUrl(server.origin, token);
    expect(page).toBe(`${server.origin}/auth/${token}`);
    expect(await (await fetch(page)).text()).toContain('Share to Misskey');
  });

  it('is none where the server has forgotten the app', async () => {
    expect(await startLegacy(server.origin, { ...app, secret: 'x'.repeat(32) })).toBeNull();
  });

  it('has nothing before the consent, the token once after it, and is gone then', async () => {
    const token = await session();
    expect(await checkLegacy(server.origin, app, token)).toBeNull();
    await allow(token);
    const answer = await checkLegacy(server.origin, app, token);
    expect(answer?.user).toMatchObject({ username: 'alice' });
    expect(await me({ origin: server.origin, token: answer?.token ?? '' })).toMatchObject({
      username: 'alice',
    });
    await expect(checkLegacy(server.origin, app, token)).rejects.toMatchObject({
      code: 'signInExpired',
      detail: { serverCode: 'NO_SUCH_SESSION' },
    });
  });

  it('gives the hash of token and secret, which every version takes', async () => {
    const user = { id: 'a1', username: 'alice' };
    server.faults.next('auth/session/userkey', { answer: { body: { accessToken: 'tökén', user } } });
    const hash = createHash('sha256').update(`tökén${app.secret}`, 'utf8').digest('hex');
    expect(await checkLegacy(server.origin, app, 'x')).toMatchObject({ token: hash, user });
  });

  it('of the same person gives the same token again, without a new app', async () => {
    const tokens = [];
    for (const token of [await session(), await session()]) {
      await allow(token);
      tokens.push((await checkLegacy(server.origin, app, token))?.token);
    }
    expect(tokens[1]).toBe(tokens[0]);
  });

  it('is not asked about with another app', async () => {
    const token = await session();
    await allow(token);
    const other = await createApp(server.origin, wish);
    await expect(checkLegacy(server.origin, other, token)).rejects.toMatchObject({ code: 'signInExpired' });
  });

  const user = { id: 'a1', username: 'alice' };
  it.each([[], {}, { accessToken: 5, user }, { user }, { accessToken: 'x' }, { accessToken: 'x', user: {} }])(
    'is not believed to be allowed by %j',
    async (body) => {
      server.faults.next('auth/session/userkey', { answer: { body } });
      await expect(checkLegacy(server.origin, app, 'x')).rejects.toMatchObject({ code: 'badAnswer' });
    },
  );

  it('is asked about again when the server could not answer', async () => {
    server.faults.next('auth/session/userkey', { answer: { status: 500 } });
    await expect(checkLegacy(server.origin, app, 'x')).rejects.toMatchObject({ code: 'serverError' });
  });
});
