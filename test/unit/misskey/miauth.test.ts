import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request } from '../../../lib/misskey/request.ts';
import { checkMiauth, miauthUrl } from '../../../lib/misskey/sign-in/miauth.ts';
import { me } from '../../../lib/misskey/users.ts';
import { startServer, type TestServer } from '../../server/start.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const session = 'b68793b9-3d7b-4425-990e-267ebe048a19';

/** What the consent page does when alice says yes. */
async function allow(): Promise<void> {
  const [alice] = server.users();
  const params = { session, permission: ['read:account', 'write:notes'] };
  await request({ origin: server.origin, token: alice?.token ?? '' }, 'miauth/gen-token', params);
}

describe('the consent page', () => {
  it('is told who asks for what', async () => {
    const address = miauthUrl(server.origin, session, {
      name: 'Share & "Misskey"',
      permissions: ['read:account', 'write:notes'],
      callback: 'https://site.example/signed-in/',
      icon: 'https://site.example/icon.png',
    });
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe(`/miauth/${session}`);
    expect(Object.fromEntries(searchParams)).toEqual({
      name: 'Share & "Misskey"',
      permission: 'read:account,write:notes',
      callback: 'https://site.example/signed-in/',
      icon: 'https://site.example/icon.png',
    });
    expect(await (await fetch(address)).text()).toContain('Share &amp; ');
  });

  it('is told of permissions always, of our pages only where there are some', () => {
    const { searchParams } = new URL(
      miauthUrl('https://misskey.io', session, { name: 'x', permissions: [] }),
    );
    expect([...searchParams.keys()]).toEqual(['name', 'permission']);
  });
});

describe('a check', () => {
  it('has nothing before the consent, the token once after it, and nothing again', async () => {
    expect(await checkMiauth(server.origin, session)).toBeNull();
    await allow();
    const answer = await checkMiauth(server.origin, session);
    expect(answer?.user).toMatchObject({ username: 'alice' });
    expect(await me({ origin: server.origin, token: answer?.token ?? '' })).toMatchObject({
      username: 'alice',
    });
    expect(await checkMiauth(server.origin, session)).toBeNull();
  });

  it('sends JSON, which newer servers insist on, and no token', async () => {
    await checkMiauth(server.origin, session);
    expect(server.requestsTo('miauth/check')).toMatchObject([
      { method: 'POST', body: {}, headers: { 'content-type': 'application/json' } },
    ]);
  });

  const user = { id: 'a1', username: 'alice' };
  it.each([
    [],
    'ok',
    { ok: true },
    { ok: true, token: '', user },
    { ok: true, token: 5, user },
    { ok: true, token: 'x' },
    { ok: true, token: 'x', user: { id: 5 } },
  ])('does not believe %j', async (body) => {
    server.faults.next('miauth/check', { answer: { body } });
    await expect(checkMiauth(server.origin, session)).rejects.toMatchObject({ code: 'badAnswer' });
  });

  it.each([{ ok: false }, { ok: 'true', token: 'x', user }, {}])('takes %j for "not yet"', async (body) => {
    server.faults.next('miauth/check', { answer: { body } });
    expect(await checkMiauth(server.origin, session)).toBeNull();
  });
});
