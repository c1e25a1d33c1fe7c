import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLimits } from '../../../lib/misskey/limits.ts';
import { detectServer } from '../../../lib/misskey/server.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { discovery, discoveryOf, honest, meta, nodeinfo, serverThatSays } from './fake-server.ts';

/** The ways that every server of the family has. */
const always = ['legacy', 'manual'];
const misskey = { name: 'misskey', version: '2025.11.1' };

describe('the test server', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer({ settings: { name: 'An Example' } });
  });
  afterEach(() => server.close());

  it('is found by all that leads to it', async () => {
    const { host } = new URL(server.origin);
    for (const typed of [host, `@alice@${host}`, `${server.origin}/@alice`])
      expect(await detectServer(typed)).toEqual({
        origin: server.origin,
        software: misskey,
        name: 'An Example',
        iconUrl: null,
        limits: { ...usualLimits, fileSize: 30 * 1024 * 1024 },
        ways: ['oauth', 'miauth', 'legacy', 'manual'],
        tokenPage: `${server.origin}/settings/connect`,
        oauth: {
          issuer: server.origin,
          authorizationEndpoint: `${server.origin}/oauth/authorize`,
          tokenEndpoint: `${server.origin}/oauth/token`,
        },
      });
  });

  it('is asked without a header that would make browsers ask first', async () => {
    await detectServer(server.origin);
    for (const { method, headers } of server.requests.filter(({ path }) => !path.startsWith('/api/'))) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('content-type');
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  it('is used by MiAuth while nobody can tell what it runs: OAuth may be pretended', async () => {
    server.world.settings.federation = 'none';
    expect(await detectServer(server.origin)).toMatchObject({ ways: ['miauth', ...always], oauth: null });
  });

  it('is used without OAuth when it does not say where that is', async () => {
    server.faults.next(discovery, { answer: { status: 200, body: '<h1>Hello</h1>' } });
    expect(await detectServer(server.origin)).toMatchObject({ ways: ['miauth', ...always], oauth: null });
  });

  it('is typed by another name: where it moved to', async () => {
    const { origin } = server;
    const old = await serverThatSays((self) => ({
      ...honest(self, misskey),
      [meta]: { version: '1', uri: origin },
    }));
    expect(await detectServer(old)).toMatchObject({ origin, ways: ['oauth', 'miauth', ...always] });
  });

  it('is typed by its handle domain, which only sends nodeinfo on', async () => {
    const { origin } = server;
    const handles = await serverThatSays(() => ({
      [nodeinfo]: (_request, response) => response.writeHead(302, { location: `${origin}${nodeinfo}` }).end(),
    }));
    expect(await detectServer(handles)).toMatchObject({ origin });
  });
});

describe('servers of the family', () => {
  it.each([
    ['misskey', '12.119.2', ['miauth']],
    ['misskey', '12.115.0', []],
    ['misskey', '13.14.2', ['miauth']],
    ['sharkey', '2025.5.2', ['miauth']],
    ['Sharkey', '2024.9.1', ['miauth']],
    ['firefish', '1.0.3', ['miauth']],
    ['yojo-art', '1.9.0', ['miauth']],
    ['misskey', '1.3.2-beta.4', ['miauth']],
    ['misskey', 'main', ['miauth']],
  ])('%s %s can be signed in to by %j', async (name, version, ways) => {
    const origin = await serverThatSays((self) => ({
      ...honest(self, { name, version }),
      [discovery]: discoveryOf(self),
    }));
    expect(await detectServer(origin)).toMatchObject({ origin, ways: [...ways, ...always], oauth: null });
  });

  it.each([
    ['beside its version', { basedMisskeyVersion: '2025.10.2' }, {}],
    ['in its metadata', {}, { metadata: { basedMisskeyVersion: '2025.10.2' } }],
  ])('has OAuth in a fork that says what it is built on, %s', async (_where, said, more) => {
    const software = { name: 'cherrypick', version: '4.17.0', ...said };
    const origin = await serverThatSays((self) => ({
      ...honest(self, software, more),
      [discovery]: discoveryOf(self),
    }));
    expect(await detectServer(origin)).toMatchObject({ ways: ['oauth', 'miauth', ...always] });
  });

  it('has no MiAuth where it does not say so', async () => {
    const software = { name: 'misskey', version: '11.37.1' };
    const origin = await serverThatSays((self) => honest(self, software, { features: {} }));
    expect(await detectServer(origin)).toMatchObject({ ways: always });
  });

  it('tells of itself in odd ways', async () => {
    const origin = await serverThatSays((self) =>
      honest(self, misskey, {
        name: 5,
        iconUrl: 'javascript:alert(1)',
        maxNoteTextLength: '9',
        features: null,
      }),
    );
    expect(await detectServer(origin)).toMatchObject({
      name: null,
      iconUrl: null,
      limits: usualLimits,
      ways: always,
    });
  });

  it('has a name of some length, and an icon one may show', async () => {
    const iconUrl = 'https://files.example/icon.png';
    const origin = await serverThatSays((self) => honest(self, misskey, { name: 'x'.repeat(1000), iconUrl }));
    expect(await detectServer(origin)).toMatchObject({ name: 'x'.repeat(100), iconUrl });
  });
});

describe('a discovery document', () => {
  const other = 'https://evil.example';
  it.each([
    ['of another issuer', { issuer: other }],
    ['with its consent page elsewhere', { authorization_endpoint: `${other}/authorize` }],
    ['with its token endpoint elsewhere', { token_endpoint: `${other}/token` }],
    ['with a script as consent page', { authorization_endpoint: 'javascript:alert(1)' }],
    ['without S256', { code_challenge_methods_supported: ['plain'] }],
    ['without iss', { authorization_response_iss_parameter_supported: 'yes' }],
    ['without endpoints', { token_endpoint: undefined }],
  ])('%s is not believed', async (_what, changes) => {
    const origin = await serverThatSays((self) => ({
      ...honest(self, misskey),
      [discovery]: discoveryOf(self, changes),
    }));
    expect(await detectServer(origin)).toMatchObject({ ways: ['miauth', ...always], oauth: null });
  });
});
