import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { pendingSignIn } from '../../../lib/accounts/pending.ts';
import { resumeSignIns, signIn } from '../../../lib/accounts/sign-in.ts';
import { me } from '../../../lib/misskey/users.ts';
import { startServer } from '../../server/start.ts';
import { redirectUrl } from '../fake-browser.ts';
import { clientPage, decide, inTheWindow } from './consent.ts';
import { aWorldOfOnesOwn, end, everythingIsOver, theAccount, tokens, wish, world } from './world.ts';

aWorldOfOnesOwn();

beforeEach(async () => {
  vi.stubEnv('SITE_URL', await clientPage());
});

const tokenRequests = () => world.server.requestsTo('/oauth/token');

describe('a server that passes on what another server answered', () => {
  it.each([
    ['as it is', {}],
    ['in its own name', { iss: null }],
    ['with its own state', { state: 'own' }],
  ])('gets neither code nor verifier: %s', async (_how, swapped: { iss?: null; state?: string }) => {
    const honest = world.server;
    const other = await startServer();
    try {
      // The person is sent on to the honest server, and the answer comes back to a sign-in at the other one.
      inTheWindow(async (url) => {
        const forged = new URL(url.replace(other.origin, honest.origin));
        if (swapped.state !== undefined) forged.searchParams.set('state', swapped.state);
        const answer = new URL(await decide(honest, forged.href, 'accept'));
        if (swapped.iss === null) answer.searchParams.delete('iss');
        return answer.href;
      });
      await signIn(wish({ typed: other.origin }));
      expect(await end()).toBe('signInMismatch');
      expect([...other.requestsTo('/oauth/token'), ...tokenRequests()]).toEqual([]);
      expect(await accounts.get()).toEqual([]);
      expect(await tokens()).toEqual({});
      await everythingIsOver();
    } finally {
      await other.close();
    }
  });

  it('is not believed when it claims the name of the other', async () => {
    const honest = world.server;
    inTheWindow(async (url) => {
      const answer = new URL(await decide(honest, url, 'accept'));
      answer.searchParams.set('iss', 'https://evil.example');
      return answer.href;
    });
    await signIn(wish());
    expect(await end()).toBe('signInMismatch');
    expect(tokenRequests()).toEqual([]);
  });
});

describe('a code', () => {
  it('is used once, however often the background is woken meanwhile', async () => {
    const hold = world.server.faults.hold('/oauth/token');
    inTheWindow((url) => decide(world.server, url, 'accept'));
    await signIn(wish());
    await hold.reached;
    await Promise.all([resumeSignIns(), resumeSignIns(), resumeSignIns()]);
    expect(await pendingSignIn.get()).not.toBeNull();
    hold.release();
    expect(await end()).toBe('done');
    expect(tokenRequests()).toHaveLength(1);
  });

  it('is not used again when its answer comes back in the next sign-in: the token stays good', async () => {
    let first = '';
    inTheWindow(async (url) => (first = await decide(world.server, url, 'accept')));
    await signIn(wish());
    expect(await end()).toBe('done');
    const { id, origin } = await theAccount();
    await everythingIsOver();
    inTheWindow(() => Promise.resolve(first));
    await signIn(wish());
    expect(await end()).toBe('signInMismatch');
    expect(tokenRequests()).toHaveLength(1);
    const token = (await tokens())[id] ?? '';
    expect(await me({ origin, token })).toMatchObject({ username: 'alice' });
  });

  it.each([
    ['', 'signInMismatch'],
    [redirectUrl, 'signInMismatch'],
    ['javascript:alert(1)', 'signInMismatch'],
    [`${redirectUrl}?code=a&code=b`, 'signInMismatch'],
  ])('is not seen in the answer %j', async (answer, code) => {
    inTheWindow(() => Promise.resolve(answer));
    await signIn(wish());
    expect(await end()).toBe(code);
    expect(tokenRequests()).toEqual([]);
  });
});
