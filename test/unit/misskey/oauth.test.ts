import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  authorizationUrl,
  newPendingOAuth,
  redeem,
  type PendingOAuth,
} from '../../../lib/misskey/sign-in/oauth.ts';
import { me } from '../../../lib/misskey/users.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { clientPage, decide } from '../accounts/consent.ts';
import { redirectUrl } from '../fake-browser.ts';
import { handMade } from '../http.ts';

let server: TestServer;
let pending: PendingOAuth;
const scopes = ['read:account', 'write:notes'];

beforeEach(async () => {
  server = await startServer();
  const { origin } = server;
  pending = newPendingOAuth(
    {
      issuer: origin,
      authorizationEndpoint: `${origin}/oauth/authorize`,
      tokenEndpoint: `${origin}/oauth/token`,
    },
    { clientId: await clientPage(), redirectUri: redirectUrl },
  );
});
afterEach(() => server.close());

const consent = async (answer: 'accept' | 'cancel' = 'accept') =>
  decide(server, await authorizationUrl(pending, scopes), answer);

/** The answer with some of its parameters changed; null takes one away. */
async function tampered(changes: Record<string, string | null>): Promise<string> {
  const url = new URL(await consent());
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

const tokenRequests = () => server.requestsTo('/oauth/token');

describe('the consent page', () => {
  it('is asked with a challenge, a state and no secret', async () => {
    const { origin, pathname, searchParams } = new URL(await authorizationUrl(pending, scopes));
    expect(origin + pathname).toBe(`${server.origin}/oauth/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: pending.client.clientId,
      redirect_uri: redirectUrl,
      scope: 'read:account write:notes',
      state: pending.state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(searchParams.toString()).not.toContain(pending.codeVerifier);
  });

  it('has fresh secrets each time', () => {
    const other = newPendingOAuth(pending.server, pending.client);
    expect(other.state).not.toBe(pending.state);
    expect(other.codeVerifier).not.toBe(pending.codeVerifier);
  });
});

describe('a code', () => {
  it('is traded for a token that works', async () => {
    const { token, scopes: granted } = await redeem(pending, await consent());
    expect(granted).toEqual(scopes);
    expect(await me({ origin: server.origin, token })).toMatchObject({ username: 'alice' });
  });

  it('is sent once, as a form, without a header that would make browsers ask first', async () => {
    await redeem(pending, await consent());
    expect(tokenRequests()).toHaveLength(1);
    const [{ headers, body, method } = {}] = tokenRequests();
    expect(method).toBe('POST');
    expect(headers?.['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(headers).not.toHaveProperty('authorization');
    expect(body).toEqual({
      grant_type: 'authorization_code',
      code: expect.any(String),
      client_id: pending.client.clientId,
      redirect_uri: redirectUrl,
      code_verifier: pending.codeVerifier,
    });
  });

  it.each([
    ['the state is of another sign-in', { state: 'x' }],
    ['there is no state', { state: null }],
    ['another server answers', { iss: 'https://evil.example' }],
    ['it does not say which server answers', { iss: null }],
  ])('is not sent when %s', async (_what, changes) => {
    await expect(redeem(pending, await tampered(changes))).rejects.toMatchObject({ code: 'signInMismatch' });
    expect(tokenRequests()).toEqual([]);
  });

  it('is not sent when there is none', async () => {
    await expect(redeem(pending, await tampered({ code: null }))).rejects.toMatchObject({
      code: expect.stringMatching(/^signIn/),
    });
    expect(tokenRequests()).toEqual([]);
  });

  it('is not there when the person says no', async () => {
    const answer = await consent('cancel');
    await expect(redeem(pending, answer)).rejects.toMatchObject({
      code: 'signInDenied',
      detail: { serverCode: 'access_denied' },
    });
  });

  it('is not there when the server refuses', async () => {
    const answer = await decide(server, await authorizationUrl(pending, ['read:nothing']), 'accept');
    await expect(redeem(pending, answer)).rejects.toMatchObject({
      code: 'signInRefused',
      detail: { serverCode: 'invalid_scope' },
    });
  });

  it('is good once: a second use is told, and takes the token away', async () => {
    const answer = await consent();
    const { token } = await redeem(pending, answer);
    await expect(redeem(pending, answer)).rejects.toMatchObject({
      code: 'signInRefused',
      detail: { serverCode: 'invalid_grant' },
    });
    await expect(me({ origin: server.origin, token })).rejects.toMatchObject({ code: 'signInAgain' });
  });

  it.each([
    ['an error', { answer: { status: 500 } }],
    ['a page', { answer: { status: 200, body: '<h1>Hello</h1>' } }],
    ['a token of another kind', { answer: { body: { access_token: 'x', token_type: 'MAC' } } }],
    ['no token', { answer: { body: { token_type: 'Bearer' } } }],
    ['what cannot be a token', { answer: { body: { access_token: 'a b\n', token_type: 'Bearer' } } }],
    ['a novel', { answer: { body: { access_token: 'x'.repeat(10_000), token_type: 'Bearer' } } }],
    ['an error in words of its own', { answer: { status: 400, body: { error: { code: 'NO' } } } }],
    ['nothing', { before: 'cut' }],
    ['half of it', { after: 'truncate' }],
  ] as const)('is not sent again when the server answers it with %s', async (_what, fault) => {
    server.faults.next('/oauth/token', fault);
    await expect(redeem(pending, await consent())).rejects.toMatchObject({ code: 'signInRefused' });
    expect(tokenRequests()).toHaveLength(1);
  });

  it('is not sent back to us in an error, nor is the verifier', async () => {
    const error = `${pending.codeVerifier} is wrong`;
    server.faults.next('/oauth/token', { answer: { status: 400, body: { error } } });
    const refusal: unknown = await redeem(pending, await consent()).catch((reason: unknown) => reason);
    expect(refusal).toMatchObject({ code: 'signInRefused', detail: { status: 400 } });
    expect(JSON.stringify(refusal)).not.toContain(pending.codeVerifier);
  });

  it.each([302, 307, 308])('does not travel on to where a %i points', async (status) => {
    const reached: unknown[] = [];
    const other = await handMade((request, response) => {
      reached.push(request.url);
      response.setHeader('content-type', 'application/json');
      response.end('{"access_token":"stolen","token_type":"Bearer"}');
    });
    const answer = { status, headers: { location: `${other}/token` } };
    server.faults.next('/oauth/token', { answer });
    await expect(redeem(pending, await consent())).rejects.toMatchObject({ code: 'signInRefused' });
    expect(reached).toEqual([]);
  });

  it('is answered by so much only', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => ((sent += 1), stream.enqueue(new Uint8Array(1024 * 1024).fill(32))),
    });
    const headers = { 'content-type': 'application/json' };
    server.faults.next('/oauth/token', () => Promise.resolve(new Response(endless, { headers })));
    await expect(redeem(pending, await consent())).rejects.toMatchObject({ code: 'signInRefused' });
    expect(sent).toBeLessThan(60);
  });

  it('of another verifier is refused', async () => {
    const answer = await consent();
    const thief = { ...pending, codeVerifier: 'x'.repeat(43) };
    await expect(redeem(thief, answer)).rejects.toMatchObject({ detail: { serverCode: 'invalid_grant' } });
  });
});
