import { expect } from 'vitest';
import type { Asking } from '../asking.ts';
import type { Trait } from './trait.ts';

const DISCOVERY = '/.well-known/oauth-authorization-server';

/** Who the server says it is, in `meta` and in nodeinfo. */
const says = (server: string, name: string, version: string): Trait => ({
  server,
  trait: `says it is ${name} ${version}`,
  check: async ({ get, api }) => {
    expect((await api('meta')).json).toMatchObject({ version });
    expect((await get('/nodeinfo/2.0')).json).toMatchObject({ software: { name, version } });
  },
});

const hasNoOAuth = (server: string): Trait => ({
  server,
  trait: 'has no OAuth',
  check: async ({ get }) => expect((await get(DISCOVERY)).json).toBeNull(),
});

async function revokeItself({ server, api }: Asking) {
  const { token } = server.tokenFor('alice', ['read:account']);
  const revoked = await api('i/revoke-token', { i: token, token });
  return { revoked: revoked.status, afterwards: (await api('i', { i: token })).status };
}

const badCode = ({ form }: Asking) => form('/oauth/token', { grant_type: 'authorization_code', code: 'x' });

export const versionTraits: Trait[] = [
  says('misskey-2026.9.0', 'misskey', '2026.9.0'),
  {
    server: 'misskey-2026.9.0',
    trait: 'a token may revoke itself, and no other',
    check: async (asking) => {
      expect(await revokeItself(asking)).toEqual({ revoked: 204, afterwards: 401 });
      const [one, other] = ['alice', 'bob'].map((name) => asking.server.tokenFor(name, []).token);
      expect((await asking.api('i/revoke-token', { i: one, token: other })).status).toBe(400);
    },
  },
  {
    server: 'misskey-2026.9.0',
    trait: 'notes/reactions no longer answers GET',
    check: async ({ get, api }) => {
      expect((await get('/api/notes/reactions?noteId=a')).status).toBe(405);
      expect((await api('notes/reactions', { noteId: 'a' })).status).toBe(200);
    },
  },
  {
    server: 'misskey-2026.9.0',
    trait: 'a bad code is 400',
    check: async (asking) =>
      expect(await badCode(asking)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } }),
  },

  says('misskey-2026.3.0', 'misskey', '2026.3.0'),
  {
    server: 'misskey-2026.3.0',
    trait: 'a bad code is 403, a token cannot revoke itself, notes/reactions answers GET',
    check: async (asking) => {
      expect((await badCode(asking)).status).toBe(403);
      expect(await revokeItself(asking)).toEqual({ revoked: 400, afterwards: 200 });
      expect((await asking.get('/api/notes/reactions?noteId=a')).status).toBe(200);
    },
  },

  says('misskey-2023.12.1', 'misskey', '2023.12.1'),
  {
    server: 'misskey-2023.12.1',
    trait: 'OAuth has CORS, `i` needs its permission, and there are no drafts',
    check: async ({ server, get, form, api }) => {
      expect(await get(DISCOVERY)).toMatchObject({ allows: '*', json: { issuer: server.origin } });
      expect(await form('/oauth/token', {})).toMatchObject({ allows: '*' });
      expect((await api('i', { i: server.tokenFor('alice', []).token })).status).toBe(403);
      expect((await api('notes/drafts/list')).status).toBe(404);
    },
  },

  says('misskey-2023.9.0', 'misskey', '2023.9.0'),
  {
    server: 'misskey-2023.9.0',
    trait: 'OAuth and nodeinfo without CORS; `i` needs no permission',
    check: async ({ server, get, form, preflight, api }) => {
      expect(await get(DISCOVERY)).toMatchObject({ allows: null, json: { issuer: server.origin } });
      expect(await form('/oauth/token', {})).toMatchObject({ allows: null });
      expect(await preflight('/oauth/token', 'content-type')).toMatchObject({ allows: null });
      expect(await get('/nodeinfo/2.0')).toMatchObject({ allows: null, status: 200 });
      expect((await api('i', { i: server.tokenFor('alice', []).token })).status).toBe(200);
    },
  },

  says('misskey-13.14.2', 'misskey', '13.14.2'),
  hasNoOAuth('misskey-13.14.2'),

  says('misskey-12.119.2', 'misskey', '12.119.2'),
  hasNoOAuth('misskey-12.119.2'),
  {
    server: 'misskey-12.119.2',
    trait: 'Bearer is ignored; a bad token is 403, a missing permission 400',
    check: async ({ server, api }) => {
      const { token } = server.tokenFor('alice', []);
      expect((await api('i', {}, { authorization: `Bearer ${token}` })).status).toBe(401);
      expect((await api('i', { i: 'x'.repeat(32) })).status).toBe(403);
      expect((await api('notes/create', { i: token, text: 'x' })).status).toBe(400);
    },
  },

  says('misskey-12.115.0', 'misskey', '12.115.0'),
  {
    server: 'misskey-12.115.0',
    trait: 'has MiAuth by all signs',
    check: async ({ api }) => {
      expect((await api('meta')).json).toMatchObject({ features: { miauth: true } });
      expect((await api(`miauth/${crypto.randomUUID()}/check`)).json).toEqual({ ok: false });
    },
  },

  says('misskey-12.39.0', 'misskey', '12.39.0'),
  {
    server: 'misskey-12.39.0',
    trait: 'has no channels, and a note for one goes out publicly',
    check: async ({ server, api }) => {
      expect((await api('channels/followed')).status).toBe(404);
      const { token } = server.tokenFor('alice', ['write:notes']);
      await api('notes/create', { i: token, text: 'x', channelId: 'aaaaaaaaaa' });
      expect(server.notesOf('alice')).toMatchObject([{ visibility: 'public', channelId: null }]);
    },
  },

  says('misskey-11.37.1', 'misskey', '11.37.1-20240721044611'),
  {
    server: 'misskey-11.37.1',
    trait: 'has no MiAuth',
    check: async ({ api }) => {
      expect((await api('meta')).json?.['features']).not.toHaveProperty('miauth');
      const check = await api(`miauth/${crypto.randomUUID()}/check`);
      expect(check).toMatchObject({ status: 404, allows: '*', text: 'Not Found' });
    },
  },

  {
    server: 'misskey-11.37.1',
    trait: 'a note for a channel goes out publicly, foreign files are dropped, null is no id, 500 graphemes',
    check: async ({ server, api }) => {
      const { token: i } = server.tokenFor('alice', ['write:notes']);
      const post = async (note: object) => (await api('notes/create', { i, ...note })).status;
      expect(await post({ text: 'x', channelId: 'a', fileIds: ['a'] })).toBe(200);
      expect(server.notesOf('alice')).toMatchObject([{ visibility: 'public', channelId: null, fileIds: [] }]);
      expect(await post({ text: 'x', replyId: null })).toBe(400);
      expect(await post({ text: '👨‍👩‍👧'.repeat(500) })).toBe(200);
      expect(await post({ text: 'x'.repeat(501) })).toBe(400);
      expect((await api('notes/create', { i })).json).toMatchObject({ error: { code: 'CONTENT_REQUIRED' } });
    },
  },

  says('misskey-10.102.0', 'misskey', '10.102.0'),
  {
    server: 'misskey-10.102.0',
    trait: 'wants the old names of permissions',
    check: async ({ server, api }) => {
      const post = async (permission: string) => {
        const { token } = server.tokenFor('alice', [permission]);
        return (await api('notes/create', { i: token, text: 'x' })).status;
      };
      expect([await post('write:notes'), await post('note-write')]).toEqual([400, 200]);
      const app = await api('app/create', { name: 'a', description: '', permission: ['note-write'] });
      expect(app.json).toMatchObject({ permission: ['note-write'] });
    },
  },
  {
    server: 'misskey-10.102.0',
    trait: 'has ids of MongoDB, no MiAuth, no list of endpoints, no CORS on nodeinfo',
    check: async ({ server, api, get }) => {
      expect(server.users()[0]?.id).toMatch(/^[0-9a-f]{24}$/);
      expect((await api('endpoints')).status).toBe(404);
      expect((await api(`miauth/${crypto.randomUUID()}/check`)).status).toBe(404);
      expect(await get('/.well-known/nodeinfo')).toMatchObject({ status: 200, allows: null });
    },
  },
];
