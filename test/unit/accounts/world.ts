import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { pendingSignIn, signInProgress } from '../../../lib/accounts/pending.ts';
import { signIn, type SignInWish } from '../../../lib/accounts/sign-in.ts';
import { startServer, type ServerOptions, type TestServer } from '../../server/start.ts';
import { freshBrowser, stored } from '../fake-browser.ts';
import { until } from '../until.ts';

/** A server, and time that passes only when told so. */
export const world = {} as { server: TestServer };

export function aWorldOfOnesOwn(options: ServerOptions = {}): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    freshBrowser();
    world.server = await startServer(options);
  });

  afterEach(async () => {
    await pendingSignIn.set(null);
    await everythingIsOver();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    await world.server.close();
  });
}

/** Whoever follows a tab looks up every two seconds, and sees that the sign-in is over. */
export async function everythingIsOver(): Promise<void> {
  await until(async () => {
    vi.advanceTimersByTime(2000);
    const { held = [] } = await navigator.locks.query();
    return held.length === 0;
  });
}

/** What a person wants who types the server's name and nothing else. */
export function wish(changes: Partial<SignInWish> = {}): SignInWish {
  return { typed: world.server.origin, parts: [], returnTo: null, way: null, ...changes };
}

/** A consent page in a tab that is followed. */
export interface ConsentTab {
  id: number;
  url: URL;
}

/** Starts a sign-in by MiAuth, or the legacy way; resolves with the consent page's tab, when that is followed. */
export async function signInByTab(
  returnTo: number | null = null,
  way: 'miauth' | 'legacy' = 'miauth',
): Promise<ConsentTab> {
  await signIn(wish({ returnTo, way: way === 'legacy' ? way : null }));
  return consentTab(way);
}

/** The tab of the sign-in in progress, when it is followed. */
export async function consentTab(way: 'miauth' | 'legacy' = 'miauth'): Promise<ConsentTab> {
  const consent = (await pendingSignIn.get())?.consent;
  if (consent?.way !== way || consent.tabId === null) throw new Error('no tab');
  await until(() => fakeBrowser.tabs.onUpdated.hasListeners());
  const { url = '' } = await fakeBrowser.tabs.get(consent.tabId);
  return { id: consent.tabId, url: new URL(url) };
}

/** What the consent page does when a user of the server says yes. */
export async function allow(url: URL, username = 'alice'): Promise<void> {
  const user = world.server.users().find((candidate) => candidate.username === username);
  const session = url.pathname.split('/').at(-1);
  const isLegacy = url.pathname.startsWith('/auth/');
  const grant = {
    session,
    name: url.searchParams.get('name'),
    permission: url.searchParams.get('permission')?.split(','),
  };
  await fetch(`${world.server.origin}/api/${isLegacy ? 'auth/accept' : 'miauth/gen-token'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ i: user?.token, ...(isLegacy ? { token: session } : grant) }),
  });
}

/** The tab goes from one page to another, as after a consent. */
export async function navigates(tabId: number): Promise<void> {
  const tab = await fakeBrowser.tabs.get(tabId);
  await fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'loading' }, tab);
}

/** How the sign-in has ended: `done`, or why not. */
export async function end(): Promise<string | undefined> {
  await until(async () => ((await signInProgress.get())?.phase ?? 'waiting') !== 'waiting');
  const progress = await signInProgress.get();
  return progress?.phase === 'failed' ? progress.error?.code : progress?.phase;
}

/** The one account there is, when its sign-in is over. */
export async function theAccount() {
  await until(async () => !(await pendingSignIn.get()));
  const [account, another] = await accounts.get();
  if (!account || another) throw new Error(another ? 'more than one account' : 'no account');
  return account;
}

/** The tokens in storage, by account. */
export async function tokens(): Promise<Record<string, string>> {
  return ((await stored('local'))['tokens'] ?? {}) as Record<string, string>;
}

/** How many checks have got an answer. */
export function checks(): number {
  return world.server.requestsTo('miauth/check').filter(({ status }) => status !== null).length;
}
