import { expect } from 'vitest';
import type { Trait } from './trait.ts';

const DISCOVERY = '/.well-known/oauth-authorization-server';

export const otherTraits: Trait[] = [
  {
    server: 'federation-none',
    trait: 'does not say where its nodeinfo is',
    check: async ({ get, api }) => {
      expect(await get('/.well-known/nodeinfo')).toMatchObject({ status: 403, allows: '*' });
      expect((await get('/nodeinfo/2.0')).status).toBe(200);
      expect((await get(DISCOVERY)).status).toBe(200);
      expect((await api('meta')).json).toMatchObject({ federation: 'none' });
    },
  },
  {
    server: 'mastodon',
    trait: 'has nodeinfo and OAuth of its own, and no Misskey API',
    check: async ({ get, api, form }) => {
      expect((await get('/nodeinfo/2.0')).json).toMatchObject({ software: { name: 'mastodon' } });
      for (const endpoint of ['meta', 'endpoints', 'miauth/a/check', 'app/create', 'v1/nope']) {
        expect(await api(endpoint)).toMatchObject({ status: 404, json: { error: 'Not Found' } });
      }
      const discovery = (await get(DISCOVERY)).json;
      expect(discovery).not.toHaveProperty('authorization_response_iss_parameter_supported');
      expect((await get('/oauth/authorize?client_id=x')).status).toBe(401);
      expect((await form('/oauth/token', {})).json).toMatchObject({ error: 'invalid_client' });
    },
  },
  {
    server: 'iceshrimp.net',
    trait: 'says who it is, and has no Misskey API',
    check: async ({ get, api }) => {
      expect((await get('/nodeinfo/2.0')).json).toMatchObject({ software: { name: 'Iceshrimp.NET' } });
      expect((await api('meta')).status).toBe(404);
      expect((await get(DISCOVERY)).status).toBe(404);
    },
  },
  {
    server: 'web-page',
    trait: 'answers everything with a page and without CORS',
    check: async ({ get, api, preflight }) => {
      const answers = [
        await get('/'),
        await get('/.well-known/nodeinfo'),
        await get(DISCOVERY),
        await api('meta'),
        await preflight('/api/meta', 'content-type'),
      ];
      for (const { status, allows, text } of answers) {
        expect({ status, allows }).toEqual({ status: 200, allows: null });
        expect(text).toContain('<h1>');
      }
    },
  },
  {
    server: 'hanging',
    trait: 'never answers',
    check: async ({ server }) => {
      const signal = AbortSignal.timeout(150);
      await expect(fetch(`${server.origin}/api/meta`, { signal })).rejects.toThrow('timeout');
    },
  },
  {
    server: 'losing-oauth',
    trait: 'knows no transaction',
    check: async ({ form }) =>
      expect(await form('/oauth/decision', { transaction_id: 'a' })).toMatchObject({
        status: 403,
        json: { error: 'access_denied', error_description: 'Invalid or expired transaction ID' },
      }),
  },
  {
    server: 'losing-oauth-codes',
    trait: 'knows no code',
    check: async ({ form }) =>
      expect(await form('/oauth/token', { grant_type: 'authorization_code', code: 'a' })).toMatchObject({
        status: 403,
        json: { error: 'invalid_grant' },
      }),
  },
];
