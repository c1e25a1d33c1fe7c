import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { pendingSignIn, signInProgress } from '../../../lib/accounts/pending.ts';
import { cancelSignIn, resumeSignIns, signIn } from '../../../lib/accounts/sign-in.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { stored } from '../fake-browser.ts';
import { until } from '../until.ts';
import {
  allow,
  aWorldOfOnesOwn,
  consentTab,
  end,
  navigates,
  signInByTab,
  theAccount,
  wish,
  world,
} from './world.ts';

aWorldOfOnesOwn();

const tabIds = async () => (await fakeBrowser.tabs.query({})).map(({ id }) => id);
const badge = () => fakeBrowser.action.getBadgeText({});

describe('a sign-in that leads to nothing', () => {
  it('ends when the tab is closed', async () => {
    const tab = await signInByTab();
    await fakeBrowser.tabs.remove(tab.id);
    expect(await end()).toBe('signInClosed');
    expect(await pendingSignIn.get()).toBeNull();
    expect(await badge()).toBe('!');
  });

  it('ends after half an hour', async () => {
    await signInByTab();
    vi.setSystemTime(Date.now() + 30 * 60_000 + 1);
    await resumeSignIns();
    expect(await end()).toBe('signInExpired');
  });

  it('waits while the server cannot be reached', async () => {
    const tab = await signInByTab();
    world.server.faults.next('miauth/check', { before: 'cut' });
    await allow(tab.url);
    await navigates(tab.id);
    await until(() => world.server.requestsTo('miauth/check').length > 0);
    await navigates(tab.id);
    expect(await end()).toBe('done');
  });

  it('is given up by the person: no tab, no secret', async () => {
    const tab = await signInByTab();
    await cancelSignIn();
    expect(await tabIds()).not.toContain(tab.id);
    expect(await pendingSignIn.get()).toBeNull();
    expect(await signInProgress.get()).toBeNull();
    await allow(tab.url);
    await resumeSignIns();
    expect(await accounts.get()).toEqual([]);
  });

  it('makes way for the next', async () => {
    const first = await signInByTab();
    const second = await signInByTab();
    expect(await tabIds()).not.toContain(first.id);
    await allow(second.url, 'bob');
    await resumeSignIns();
    expect(await theAccount()).toMatchObject({ username: 'bob' });
  });
});

describe('a server without the way that was chosen', () => {
  it('opens nothing', async () => {
    const { meta } = misskey2025;
    world.server.faults.next('meta', { answer: { body: { ...meta.brief, version: '12.115.0' } } });
    await expect(signIn(wish({ way: 'miauth' }))).rejects.toMatchObject({ code: 'noWayToSignIn' });
    expect(await pendingSignIn.get()).toBeNull();
  });
});

describe.each([
  ['a page', { status: 200, body: '<h1>Hello</h1>' }],
  ['an error of its own', { status: 400, body: { error: { code: 'NO', id: '1', message: 'no' } } }],
  ['a token nobody can send', { body: { ok: true, token: 'a\nb', user: { id: 'a1', username: 'alice' } } }],
  ['a user nobody can be', { body: { ok: true, token: 'x', user: { id: 'a1', username: 'a@b.example' } } }],
])('a server that answers every check with %s', (_what, answer) => {
  beforeEach(async () => {
    await signInByTab();
    world.server.faults.next('miauth/check', { answer }, 1000);
  });

  it('is asked until its tab closes', async () => {
    await resumeSignIns();
    expect(await signInProgress.get()).toMatchObject({ phase: 'waiting' });
    await fakeBrowser.tabs.remove((await consentTab()).id);
    expect(await end()).toMatch(/^(?:badAnswer|refused)$/);
    expect(await pendingSignIn.get()).toBeNull();
    expect(await accounts.get()).toEqual([]);
  });

  it('is asked for half an hour at the most', async () => {
    vi.setSystemTime(Date.now() + 30 * 60_000 + 1);
    await resumeSignIns();
    expect(await end()).toBe('signInExpired');
  });
});

describe('a server that cannot be reached any more', () => {
  it('keeps a sign-in whose tab is closed, and may have been allowed', async () => {
    const tab = await signInByTab();
    await allow(tab.url);
    world.server.faults.next('miauth/check', { before: 'cut' });
    await fakeBrowser.tabs.remove(tab.id);
    await until(() => world.server.requestsTo('miauth/check').length > 0);
    await resumeSignIns();
    expect(await end()).toBe('done');
  });

  it('is given up after half an hour', async () => {
    await signInByTab();
    world.server.faults.next('miauth/check', { before: 'cut' }, 1000);
    vi.setSystemTime(Date.now() + 30 * 60_000 + 1);
    await resumeSignIns();
    expect(await end()).toBe('signInExpired');
  });
});

it('the session is in no report, though the server says it', async () => {
  const { id, url } = await signInByTab();
  const session = url.pathname.split('/').at(-1) ?? '';
  const error = { code: 'BROKEN', id: '1', message: `The session ${session} is broken.` };
  world.server.faults.next('miauth/check', { answer: { status: 400, body: { error } } }, 1000);
  await fakeBrowser.tabs.remove(id);
  expect(await end()).toBe('refused');
  expect(await signInProgress.get()).toMatchObject({ error: { detail: { serverCode: 'BROKEN' } } });
  expect(JSON.stringify(await stored('session'))).not.toContain(session);
});
