import { describe, expect, it, onTestFinished } from 'vitest';
import type { Permission } from '../../../lib/misskey/permissions.ts';
import { checkManualToken, tokenPage } from '../../../lib/misskey/sign-in/manual.ts';
import { personalities } from '../../server/personalities/all.ts';
import { startServer, type TestServer } from '../../server/start.ts';

const wanted: Permission[] = ['read:account', 'write:notes', 'write:drive', 'read:channels'];

async function serverOf(id: string): Promise<TestServer> {
  const personality = personalities[id];
  if (!personality) throw new Error(`there is no ${id}`);
  const server = await startServer({ personality });
  onTestFinished(server.close);
  return server;
}

const versions = [
  'misskey-2026.9.0',
  'misskey-2023.12.1',
  'misskey-12.119.2',
  'sharkey-2025.5.2-dev',
  'firefish',
];

describe.each(versions)('a token made by hand at %s', (id) => {
  it.each<Permission[][]>([
    [wanted],
    [['read:account', 'write:notes']],
    [['read:account', 'write:notes', 'write:drive']],
    [['read:account', 'write:notes', 'read:channels']],
    [['read:account']],
  ])('says what it may do: %j', async (granted) => {
    const server = await serverOf(id);
    const { token } = server.tokenFor('alice', granted);
    expect(await checkManualToken(server.origin, token, wanted)).toMatchObject({
      token,
      user: { username: 'alice' },
      granted,
      missing: wanted.filter((permission) => !granted.includes(permission)),
    });
    // Asking has done nothing.
    expect(server.notesOf('alice')).toEqual([]);
    expect([...server.world.files]).toEqual([]);
  });

  it('is none when it is unknown', async () => {
    const server = await serverOf(id);
    const checked = checkManualToken(server.origin, 'x'.repeat(32), wanted);
    await expect(checked).rejects.toMatchObject({ code: 'badToken' });
  });
});

describe('what is pasted', () => {
  it('may have spaces around it, and is asked only about what is wanted', async () => {
    const server = await serverOf('misskey-2025.11.1');
    const { token } = server.tokenFor('alice', ['read:account', 'write:notes']);
    const checked = await checkManualToken(server.origin, `\n ${token} `, ['read:account', 'write:notes']);
    expect(checked).toMatchObject({ token, missing: [] });
    expect(server.requestsTo('drive/files/delete')).toEqual([]);
    expect(server.requestsTo('channels/followed')).toEqual([]);
  });

  it('is refused without read:account, which is named', async () => {
    const server = await serverOf('misskey-2025.11.1');
    const { token } = server.tokenFor('alice', ['write:notes']);
    await expect(checkManualToken(server.origin, token, wanted)).rejects.toMatchObject({
      code: 'permissionMissing',
      detail: { permission: 'read:account' },
    });
  });

  it("is never the account's own token, which may do everything: it is not even sent", async () => {
    const server = await serverOf('misskey-2025.11.1');
    const native = server.users()[0]?.token ?? '';
    expect(native).toHaveLength(16);
    await expect(checkManualToken(server.origin, native, wanted)).rejects.toMatchObject({
      code: 'nativeToken',
    });
    expect(server.requests).toEqual([]);
  });

  it.each(['', 'x', 'my password', 'alice@example.org', '"quoted"', 'x'.repeat(201), '東京'.repeat(16)])(
    'is no token and not sent: %j',
    async (pasted) => {
      const server = await serverOf('misskey-2025.11.1');
      await expect(checkManualToken(server.origin, pasted, wanted)).rejects.toMatchObject({
        code: 'badToken',
      });
      expect(server.requests).toEqual([]);
    },
  );

  it('is not taken for good while the server cannot answer', async () => {
    const server = await serverOf('misskey-2025.11.1');
    const { token } = server.tokenFor('alice', wanted);
    server.faults.next('i', { answer: { status: 500 } });
    await expect(checkManualToken(server.origin, token, wanted)).rejects.toMatchObject({
      code: 'serverError',
    });
  });
});

describe('the page where one is made', () => {
  it('moved with Misskey 2025.4', () => {
    expect(tokenPage('https://misskey.io', true)).toBe('https://misskey.io/settings/connect');
    expect(tokenPage('https://misskey.io', false)).toBe('https://misskey.io/settings/api');
  });
});
