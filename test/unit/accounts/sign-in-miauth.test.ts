import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { pendingSignIn, signInAlarm, signInProgress } from '../../../lib/accounts/pending.ts';
import { resumeSignIns } from '../../../lib/accounts/sign-in.ts';
import { stored } from '../fake-browser.ts';
import { until } from '../until.ts';
import {
  allow,
  aWorldOfOnesOwn,
  checks,
  end,
  navigates,
  signInByTab,
  theAccount,
  tokens,
  world,
} from './world.ts';

aWorldOfOnesOwn();

const tabIds = async () => (await fakeBrowser.tabs.query({})).map(({ id }) => id);
const badge = () => fakeBrowser.action.getBadgeText({});
const validTokens = () => [...world.server.world.tokens.values()].map(({ token }) => token);

describe('the consent page', () => {
  it('asks for what sharing needs, with a fresh secret each time', async () => {
    const first = await signInByTab();
    expect(first.url.origin).toBe(world.server.origin);
    expect(Object.fromEntries(first.url.searchParams)).toEqual({
      name: 'Share to Misskey',
      permission: 'read:account,write:notes',
    });
    const second = await signInByTab();
    expect(second.url.pathname).toMatch(/^\/miauth\/[0-9a-f-]{36}$/);
    expect(second.url.pathname).not.toBe(first.url.pathname);
  });

  it('names our own pages in a build that has them', async () => {
    vi.stubEnv('SITE_URL', 'https://site.example/share');
    world.server.faults.next('/.well-known/oauth-authorization-server', { answer: { status: 404 } });
    const { url } = await signInByTab();
    expect(url.searchParams.get('callback')).toBe('https://site.example/signed-in/');
    expect(url.searchParams.get('icon')).toBe('https://site.example/icon.png');
  });
});

describe('a consent', () => {
  it('ends in an account and its token, in a closed tab and without secrets', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    await navigates(tab.id);
    expect(await end()).toBe('done');
    await until(async () => (await badge()) === '✓');
    const account = await theAccount();
    expect(account).toMatchObject({
      origin: world.server.origin,
      username: 'alice',
      software: { name: 'misskey', version: '2025.11.1' },
      visibility: 'public',
      reactionAcceptance: 'nonSensitiveOnly',
      standing: 'good',
    });
    expect(await tokens()).toEqual({ [account.id]: validTokens()[0] });
    expect(await tabIds()).not.toContain(tab.id);
    expect(JSON.stringify(await stored('session'))).not.toContain(tab.url.pathname.split('/').at(-1));
  });

  it('is seen within two seconds on a server that stays on its own page', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await end()).toBe('done');
  });

  it('counts even when the tab is closed at once', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    await fakeBrowser.tabs.remove(tab.id);
    expect(await end()).toBe('done');
    await theAccount();
  });

  it('is not taken for given before it is', async () => {
    const tab = await signInByTab();
    await navigates(tab.id);
    await until(() => checks() > 0);
    expect(await accounts.get()).toEqual([]);
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting', way: 'miauth', error: null });
    await allow(tab.url);
    await navigates(tab.id);
    expect(await end()).toBe('done');
  });

  it('gives one token, which no number of checks at once can lose', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    await Promise.all([resumeSignIns(), navigates(tab.id), resumeSignIns(), resumeSignIns()]);
    expect(await end()).toBe('done');
    const { id } = await theAccount();
    expect(await tokens()).toEqual({ [id]: validTokens()[0] });
  });

  it('is not lost to a second check, which would be told "no", while the first has the token', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    const hold = world.server.faults.hold('miauth/check');
    await fakeBrowser.tabs.remove(tab.id);
    await hold.reached;
    const second = resumeSignIns();
    await until(async () => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some(({ name }) => name === 'check sign-in');
    });
    hold.release();
    await second;
    expect(await end()).toBe('done');
    await theAccount();
  });

  it('brings the person back to the tab they came from', async () => {
    const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://example.org', active: true });
    const tab = await signInByTab(id);
    await allow(tab.url);
    await navigates(tab.id);
    expect(await end()).toBe('done');
    await until(async () => (await fakeBrowser.tabs.get(id)).active);
  });
});

describe('a background that died', () => {
  it('goes on where it was', async () => {
    const tab = await signInByTab();
    const left = await pendingSignIn.get();
    // The old one sees nothing to do any more, and ends.
    await pendingSignIn.set(null);
    await until(() => !fakeBrowser.tabs.onUpdated.hasListeners() || (vi.advanceTimersByTime(2000), false));
    await allow(tab.url);
    await pendingSignIn.set(left);
    await resumeSignIns();
    expect(await end()).toBe('done');
    await theAccount();
  });

  it('is woken by an alarm while a consent is awaited', async () => {
    await signInByTab();
    expect((await fakeBrowser.alarms.get(signInAlarm))?.scheduledTime).toBe(Date.now() + 30_000);
  });

  it('while the tab was opening is woken as well', async () => {
    const create = fakeBrowser.tabs.create.bind(fakeBrowser.tabs);
    const alarms: unknown[] = [];
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementationOnce(async (tab) => {
      alarms.push(await fakeBrowser.alarms.get(signInAlarm));
      return create(tab);
    });
    await signInByTab();
    expect(alarms).toMatchObject([{ scheduledTime: Date.now() + 30_000 }]);
  });

  it('before the tab was open leaves nothing that lasts', async () => {
    await signInByTab();
    const left = await pendingSignIn.get();
    if (left?.consent.way !== 'miauth') throw new Error('no MiAuth');
    await pendingSignIn.set({ ...left, consent: { ...left.consent, tabId: null } });
    vi.setSystemTime(Date.now() + 31 * 60_000);
    await resumeSignIns();
    expect(await end()).toBe('signInExpired');
  });
});
