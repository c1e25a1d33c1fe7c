import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { pendingSignIn, signInProgress } from '../../../lib/accounts/pending.ts';
import { resumeSignIns, signIn } from '../../../lib/accounts/sign-in.ts';
import { until } from '../until.ts';
import {
  allow,
  aWorldOfOnesOwn,
  consentTab,
  end,
  navigates,
  signInByTab,
  theAccount,
  tokens,
  wish,
  world,
  type ConsentTab,
} from './world.ts';

aWorldOfOnesOwn();

const sessionOf = (url: URL) => url.pathname.split('/').at(-1) ?? '';
const tabUrls = async () => (await fakeBrowser.tabs.query({})).map(({ url = '' }) => url);

/** The sessions the server was asked about, whose they may be. */
const askedAbout = () =>
  new Set(
    world.server.requests.flatMap(({ endpoint, path, body }) => {
      if (endpoint === 'miauth/check') return [path.split('/').at(-2)];
      return endpoint === 'auth/session/userkey' ? [(body as { token: string }).token] : [];
    }),
  );

/** Whoever followed another tab looks up within two seconds; then the sign-in of this one is checked. */
async function seenBy(tab: ConsentTab): Promise<void> {
  await navigates(tab.id);
  await until(() => {
    vi.advanceTimersByTime(2000);
    return askedAbout().has(sessionOf(tab.url));
  });
}

describe.each(['miauth', 'legacy'] as const)('by %s, a session that is not ours', (way) => {
  it('signs nobody in, though it is allowed and named at the callback page', async () => {
    const foreign = await signInByTab(null, way);
    await pendingSignIn.set(null);
    const tab = await signInByTab(null, way);
    await allow(foreign.url, 'bob');
    const callback = `https://site.example/signed-in/?session=${sessionOf(foreign.url)}&token=${sessionOf(foreign.url)}`;
    await fakeBrowser.tabs.update(tab.id, { url: callback });
    await seenBy(tab);
    expect(await accounts.get()).toEqual([]);
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting' });
    await allow(tab.url);
    await resumeSignIns();
    expect(await end()).toBe('done');
    expect(await theAccount()).toMatchObject({ username: 'alice' });
    expect([...askedAbout()]).toEqual([sessionOf(tab.url)]);
  });

  it('of a tab that was left does not end the sign-in that took its place', async () => {
    const first = await signInByTab(null, way);
    const second = await signInByTab(null, way);
    await allow(first.url, 'bob');
    // Its page goes on as if nothing had happened.
    await fakeBrowser.tabs.onUpdated.trigger(
      first.id,
      { status: 'loading' },
      await fakeBrowser.tabs.get(second.id),
    );
    await seenBy(second);
    expect(await accounts.get()).toEqual([]);
    await allow(second.url);
    await resumeSignIns();
    expect(await end()).toBe('done');
    expect(await theAccount()).toMatchObject({ username: 'alice' });
  });

  it('whose token arrives when another sign-in has begun makes no account', async () => {
    const endpoint = way === 'miauth' ? 'miauth/check' : 'auth/session/userkey';
    const first = await signInByTab(null, way);
    await allow(first.url, 'bob');
    const hold = world.server.faults.hold(endpoint);
    await navigates(first.id);
    await hold.reached;
    await signIn(wish({ way }));
    hold.release();
    const second = await consentTab(way);
    await allow(second.url);
    await resumeSignIns();
    expect(await end()).toBe('done');
    const account = await theAccount();
    expect(account).toMatchObject({ username: 'alice' });
    expect(Object.keys(await tokens())).toEqual([account.id]);
  });
});

describe('a session that is gone', () => {
  it('does not end the sign-in that took its place', async () => {
    const gone = { status: 400, body: { error: { code: 'NO_SUCH_SESSION' } } };
    const release = Promise.withResolvers<void>();
    const first = await signInByTab(null, 'legacy');
    world.server.faults.next('auth/session/userkey', { answer: gone, delayAfter: release.promise });
    await navigates(first.id);
    await until(() => world.server.requestsTo('auth/session/userkey').length > 0);
    await signIn(wish({ way: 'legacy' }));
    const second = await pendingSignIn.get();
    release.resolve();
    await resumeSignIns();
    expect(await pendingSignIn.get()).toEqual(second);
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting', error: null });
  });
});

describe('two sign-ins at once', () => {
  it.each(['miauth', 'legacy'] as const)('leave one that counts, and one tab: %s', async (way) => {
    await Promise.all([signIn(wish({ way })), signIn(wish({ way })), signIn(wish({ way }))]);
    const tab = await consentTab(way);
    expect((await tabUrls()).filter((url) => /\/(?:auth|miauth)\//.test(url))).toEqual([tab.url.href]);
    await allow(tab.url);
    await seenBy(tab);
    expect(await end()).toBe('done');
    expect(await theAccount()).toMatchObject({ username: 'alice' });
    expect(Object.keys(await tokens())).toHaveLength(1);
  });
});

describe('the address of a consent page', () => {
  it.each(['javascript:alert(1)', 'data:text/html,hello', 'https://evil.example/auth/x'])(
    'is not taken from the server: %s',
    async (url) => {
      world.server.faults.next('auth/session/generate', { answer: { body: { token: 'a-token', url } } });
      await signIn(wish({ way: 'legacy' }));
      expect(await tabUrls()).toContain(`${world.server.origin}/auth/a-token`);
      expect((await tabUrls()).join()).not.toContain(url);
    },
  );

  it.each(['../../evil', '//evil.example', 'javascript:alert(1)', '', 'a b', 'a?b', 5, null])(
    'is not made of %j',
    async (token) => {
      const before = await tabUrls();
      world.server.faults.next('auth/session/generate', { answer: { body: { token } } });
      await expect(signIn(wish({ way: 'legacy' }))).rejects.toMatchObject({ code: 'badAnswer' });
      expect(await tabUrls()).toEqual(before);
      expect(await pendingSignIn.get()).toBeNull();
    },
  );
});
