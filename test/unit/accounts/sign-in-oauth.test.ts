import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pendingSignIn, signInAlarm, signInProgress } from '../../../lib/accounts/pending.ts';
import { cancelSignIn, resumeSignIns, signIn } from '../../../lib/accounts/sign-in.ts';
import { stored } from '../fake-browser.ts';
import { handMade } from '../http.ts';
import { until } from '../until.ts';
import { clientPage, decide, inTheWindow } from './consent.ts';
import { aWorldOfOnesOwn, end, theAccount, tokens, wish, world } from './world.ts';

aWorldOfOnesOwn();

beforeEach(async () => {
  vi.stubEnv('SITE_URL', await clientPage());
});

const accepts = () => inTheWindow((url) => decide(world.server, url, 'accept'));
const start = () => signIn(wish());
const closed = () => Promise.reject(new Error(byThePerson));

/** Starts a sign-in whose window stays open until it ends with an error, in the browser's words. */
async function startAndForget(): Promise<(words: string) => Promise<void>> {
  const window = Promise.withResolvers<string>();
  const opened = new Promise<void>((resolve) => {
    inTheWindow(() => (resolve(), window.promise));
  });
  await start();
  await opened;
  return async (words) => {
    window.reject(new Error(words));
    await until(async () => !(await navigator.locks.query()).held?.some(({ name }) => name === 'oauth flow'));
  };
}

const byThePerson = 'The user did not approve access.';

describe('a sign-in by OAuth', () => {
  it('ends in an account and its token, and leaves no secret behind', async () => {
    accepts();
    await start();
    expect(await end()).toBe('done');
    const account = await theAccount();
    expect(account).toMatchObject({ username: 'alice', standing: 'good', visibility: 'public' });
    const [token] = world.server.world.tokens.values();
    expect(token?.permissions).toEqual(['read:account', 'write:notes']);
    expect(await tokens()).toEqual({ [account.id]: token?.token });
    expect(JSON.stringify(await stored('session'))).not.toMatch(/codeVerifier|access_token/);
    expect(await signInProgress.get()).toMatchObject({ way: 'oauth', insteadOf: null });
  });

  it('is taken again at a server where it worked', async () => {
    accepts();
    await start();
    expect(await end()).toBe('done');
    expect((await stored('local'))['waysThatWorked']).toEqual({ [world.server.origin]: 'oauth' });
  });

  it('ends when the person says no', async () => {
    inTheWindow((url) => decide(world.server, url, 'cancel'));
    await start();
    expect(await end()).toBe('signInDenied');
    expect(await pendingSignIn.get()).toBeNull();
  });

  it('ends when the window is closed', async () => {
    inTheWindow(closed);
    await start();
    expect(await end()).toBe('signInClosed');
  });

  it('says so when the closed window showed that our page is missing', async () => {
    const site = await handMade((_request, response) => response.writeHead(404).end());
    vi.stubEnv('SITE_URL', `${site}/`);
    inTheWindow(closed);
    await start();
    // Another way is tried for that.
    await until(async () => (await pendingSignIn.get())?.consent.way === 'miauth');
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting', way: 'miauth', insteadOf: 'oauth' });
  });

  it.each([
    ['with an error', { answer: { status: 500 } }],
    ['with a page', { answer: { status: 200, body: '<h1>Hello</h1>' } }],
    ['as if the code were none', { answer: { status: 403, body: { error: 'invalid_grant' } } }],
    ['nothing', { after: 'cut' }],
  ] as const)('goes on by the next best way when the server answers the code %s', async (_what, fault) => {
    world.server.faults.next('/oauth/token', fault);
    accepts();
    await start();
    await until(async () => (await pendingSignIn.get())?.consent.way === 'miauth');
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting', way: 'miauth', insteadOf: 'oauth' });
    expect(world.server.requestsTo('/oauth/token')).toHaveLength(1);
  });

  it('does not trust an answer of another sign-in', async () => {
    inTheWindow(async (url) => {
      const answer = new URL(await decide(world.server, url, 'accept'));
      answer.searchParams.set('state', 'of another');
      return answer.href;
    });
    await start();
    expect(await end()).toBe('signInMismatch');
    expect(world.server.requestsTo('/oauth/token')).toEqual([]);
  });

  it('is not there in a build without pages of its own', async () => {
    vi.stubEnv('SITE_URL', '');
    await start();
    expect(await pendingSignIn.get()).toMatchObject({ consent: { way: 'miauth' }, insteadOf: null });
  });
});

describe('the token', () => {
  it('is kept while its owner cannot be asked for', async () => {
    world.server.faults.next('i', { before: 'cut' });
    accepts();
    await start();
    await until(async () => (await fakeBrowser.alarms.get(signInAlarm)) !== undefined);
    expect(await pendingSignIn.get()).toMatchObject({
      consent: { way: 'oauth' },
      arrived: { token: expect.any(String) },
    });
    await until(async () => (await navigator.locks.query()).held?.length === 0);
    await resumeSignIns();
    expect(await end()).toBe('done');
    await theAccount();
  });

  it('is lost with a background that died before it came', async () => {
    const end = await startAndForget();
    const left = await pendingSignIn.get();
    await pendingSignIn.set(null);
    await end(byThePerson);
    await pendingSignIn.set(left);
    await resumeSignIns();
    expect(await signInProgress.get()).toMatchObject({ phase: 'failed', error: { code: 'signInExpired' } });
  });
});

describe('a window that the person forgot', () => {
  it.each([byThePerson, 'Authorization page could not be loaded.'])(
    'changes nothing when it ends after the sign-in was given up: %s',
    async (words) => {
      const end = await startAndForget();
      await cancelSignIn();
      await end(words);
      expect(await pendingSignIn.get()).toBeNull();
      expect(await signInProgress.get()).toBeNull();
      expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    },
  );

  it('does not end the sign-in that took its place', async () => {
    const end = await startAndForget();
    vi.stubEnv('SITE_URL', '');
    await start();
    const next = await pendingSignIn.get();
    expect(next).toMatchObject({ consent: { way: 'miauth' } });
    await end(byThePerson);
    expect(await pendingSignIn.get()).toEqual(next);
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting', way: 'miauth' });
  });
});
