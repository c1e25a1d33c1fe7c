import { expect } from 'vitest';
import type { Trait } from './trait.ts';

const DISCOVERY = '/.well-known/oauth-authorization-server';

const isBasedOn = (server: string, version: string, based: object): Trait => ({
  server,
  trait: 'says which Misskey it is based on',
  check: async ({ get, server: { origin } }) => {
    const software = { name: server, version, ...based };
    expect((await get('/nodeinfo/2.1')).json).toMatchObject({ software });
    expect((await get(DISCOVERY)).json).toMatchObject({ issuer: origin });
  },
});

const feignsOAuth = (server: string, statuses: object): Trait => ({
  server,
  trait: 'publishes OAuth and speaks Mastodon’s',
  check: async ({ get, form, server: { origin } }) => {
    const { json, allows } = await get(DISCOVERY);
    expect(json).toMatchObject({ issuer: origin, code_challenge_methods_supported: ['S256'] });
    expect(allows).toBe('*');
    expect(json?.['scopes_supported']).toHaveLength(32);
    const query = new URLSearchParams({ response_type: 'code', client_id: 'https://app.example/' });
    const page = await get(`/oauth/authorize?${query}`);
    const token = await form('/oauth/token', { grant_type: 'authorization_code', code: 'x', client_id: 'x' });
    expect({ authorize: page.status, token: token.status }).toEqual(statuses);
  },
});

const countsUtf16 = (server: string): Trait => ({
  server,
  trait: 'counts a text in UTF-16 units',
  check: async ({ server: { tokenFor }, api }) => {
    const { token: i } = tokenFor('alice', ['write:notes']);
    expect((await api('notes/create', { i, text: '😀'.repeat(1500) })).status).toBe(200);
    const { json } = await api('notes/create', { i, text: '😀'.repeat(1501) });
    expect(json).toMatchObject({ error: { code: 'MAX_LENGTH' } });
  },
});

const authenticatesLikeFirefish = (server: string): Trait[] => [
  {
    server,
    trait: 'tells of a bad token without an `error` around it',
    check: async ({ api }) => {
      const { status, json, allows } = await api('i', { i: 'x'.repeat(32) });
      expect({ status, allows }).toEqual({ status: 403, allows: '*' });
      expect(json).toMatchObject({ code: 'AUTHENTICATION_FAILED' });
      expect(json).not.toHaveProperty('error');
      expect((await api('i')).json).toMatchObject({ error: { code: 'CREDENTIAL_REQUIRED' } });
    },
  },
  {
    server,
    trait: 'refuses two tokens in one call, takes either alone',
    check: async ({ api, server }) => {
      const { token } = server.tokenFor('alice', ['read:account']);
      const authorization = `Bearer ${token}`;
      const both = await api('i', { i: token }, { authorization });
      expect(both.status).toBe(403);
      expect(both.json?.['message']).toContain('using multiple authorization schemes');
      expect((await api('i', {}, { authorization })).status).toBe(200);
      expect((await api('i', { i: token })).status).toBe(200);
    },
  },
  {
    server,
    trait: 'shows an empty consent page without `permission`',
    check: async ({ get }) => {
      expect((await get('/miauth/a?name=x')).text).not.toContain('Continue');
      expect((await get('/miauth/a?name=x&permission=')).text).toContain('Continue');
    },
  },
  {
    server,
    trait: 'has no CORS on nodeinfo and no OAuth',
    check: async ({ get }) => {
      expect(await get('/nodeinfo/2.0')).toMatchObject({ status: 200, allows: null });
      expect(await get('/.well-known/nodeinfo')).toMatchObject({ status: 200, allows: '*' });
      expect((await get(DISCOVERY)).status).toBe(404);
    },
  },
];

const answersMetaOnly: Trait = {
  server: 'misskey.io-edge',
  trait: 'its edge refuses every preflight, while GET /api/meta works',
  check: async ({ get, preflight }) => {
    expect(await preflight('/api/meta', 'content-type')).toMatchObject({ status: 403, allows: null });
    expect(await preflight('/api/notes/create', 'content-type')).toMatchObject({ status: 403, allows: null });
    expect(await get('/api/meta')).toMatchObject({ status: 200, allows: '*' });
  },
};

export const forkTraits: Trait[] = [
  isBasedOn('cherrypick', '4.17.0', { basedMisskeyVersion: '2025.10.2' }),
  isBasedOn('yojo-art', '1.9.0', { basedMisskeyVersion: '2025.12.2', basedCherrypickVersion: '4.17.0' }),
  feignsOAuth('sharkey-2025.5.2-dev', { authorize: 500, token: 400 }),
  feignsOAuth('sharkey-2024.9.1-rc', { authorize: 500, token: 401 }),
  countsUtf16('sharkey-2025.5.2-dev'),
  countsUtf16('sharkey-2024.9.1-rc'),
  ...authenticatesLikeFirefish('firefish'),
  ...authenticatesLikeFirefish('iceshrimp-js'),
  answersMetaOnly,
  {
    server: 'misskey.io',
    trait: 'allows any origin only without cookies and without the header of its own client',
    check: async ({ get, preflight }) => {
      expect((await get('/api/meta')).allows).toBe('*');
      expect((await preflight('/api/i', 'content-type')).allows).toBe('*');
      for (const known of [{ cookie: 'a=b' }, { 'x-client-transaction-id': 'a' }]) {
        const { allows, headers } = await get('/api/meta', known);
        expect(allows).toMatch(/^chrome-extension:/);
        expect(headers.has('access-control-allow-credentials')).toBe(false);
      }
    },
  },
  {
    server: 'misskey.io',
    trait: 'the same note for the same request within a minute',
    check: async ({ server, api }) => {
      const { token } = server.tokenFor('alice', ['write:notes']);
      const first = await api('notes/create', { i: token, text: 'once' });
      expect((await api('notes/create', { i: token, text: 'once' })).json).toEqual(first.json);
      await api('notes/create', { i: token, text: 'another' });
      expect(server.notesOf('alice').map(({ text }) => text)).toEqual(['once', 'another']);
    },
  },
];
