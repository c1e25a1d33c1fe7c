import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Account } from '../../../lib/accounts/account.ts';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { signInProgress } from '../../../lib/accounts/pending.ts';
import { cancelSignIn, signIn, signInAgain, signInWithToken } from '../../../lib/accounts/sign-in.ts';
import { leave } from '../../../lib/share/leave.ts';
import { everythingStored } from '../fake-browser.ts';
import { until } from '../until.ts';
import {
  allow,
  aWorldOfOnesOwn,
  consentTab,
  end,
  everythingIsOver,
  navigates,
  signInByTab,
  theAccount,
  tokens,
  wish,
  world,
} from './world.ts';

aWorldOfOnesOwn();

const permissions = ['read:account', 'write:notes'];
const given = () => [...world.server.world.tokens.values()].map(({ token }) => token);

/** The server gives alice another name. */
function rename(): void {
  const user = world.server.users().find(({ username }) => username === 'alice');
  if (user) user.username = 'mallory';
}

describe('a token that has come, while it is asked whose it is', () => {
  it.each([
    ['the sign-in is given up', cancelSignIn],
    ['the background is told twice to give it up', () => Promise.all([cancelSignIn(), cancelSignIn()])],
  ])('makes no account when %s', async (_what, meanwhile) => {
    const tab = await signInByTab();
    await allow(tab.url);
    const hold = world.server.faults.hold('i');
    await navigates(tab.id);
    await hold.reached;
    await meanwhile();
    hold.release();
    await everythingIsOver();
    expect(await accounts.get()).toEqual([]);
    expect(await everythingStored()).not.toContain(given()[0]);
    expect(await signInProgress.get()).toBeNull();
  });

  it('brings no account back that was signed out', async () => {
    const alice = await signedIn();
    await signInAgain(alice.id, [], null);
    const tab = await consentTab();
    await allow(tab.url);
    const hold = world.server.faults.hold('i');
    await navigates(tab.id);
    await hold.reached;
    await leave(alice.id);
    hold.release();
    await everythingIsOver();
    expect(await accounts.get()).toEqual([]);
    expect(await tokens()).toEqual({});
    const left = await everythingStored();
    for (const token of given()) expect(left).not.toContain(token);
  });
});

describe('an account that is being made', () => {
  it('is made and signed out, in this order, when it is signed out just then', async () => {
    const alice = await signedIn();
    await signInAgain(alice.id, [], null);
    const tab = await consentTab();
    await allow(tab.url);
    const { reached, release } = holdWriting('tokens');
    await navigates(tab.id);
    await reached;
    const left = leave(alice.id);
    await until(async () => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some(({ name }) => name === 'settle sign-in');
    });
    release();
    await left;
    await everythingIsOver();
    expect(await accounts.get()).toEqual([]);
    expect(await tokens()).toEqual({});
  });
});

describe('an account under another name than before', () => {
  let alice: Account;
  beforeEach(async () => {
    alice = await signedIn();
    rename();
  });

  it('is not replaced, though nobody asked to sign in again', async () => {
    const before = [await accounts.get(), await tokens()];
    await signIn(wish());
    const tab = await consentTab();
    await allow(tab.url, 'mallory');
    await navigates(tab.id);
    expect(await end()).toBe('signInMismatch');
    expect([await accounts.get(), await tokens()]).toEqual(before);
    expect(await everythingStored()).not.toContain(given().at(-1));
  });

  it('is not replaced by a token made by hand, of which nothing is kept', async () => {
    const before = [await accounts.get(), await tokens()];
    const { token } = world.server.tokenFor('mallory', permissions);
    await expect(signInWithToken(world.server.origin, token, [])).rejects.toMatchObject({
      code: 'signInMismatch',
      detail: { subject: 'mallory' },
    });
    expect([await accounts.get(), await tokens()]).toEqual(before);
    expect(await everythingStored()).not.toContain(token);
  });

  it('comes in when the one before it was signed out', async () => {
    await leave(alice.id);
    expect(await signedIn('mallory')).toMatchObject({ id: alice.id, username: 'mallory' });
  });
});

describe('the same account signed in to twice', () => {
  it('is one account, with the newer token', async () => {
    const first = await signedIn();
    const second = await signedIn();
    expect(second).toEqual({ ...first, checkedAt: second.checkedAt });
    expect(await tokens()).toEqual({ [first.id]: given().at(-1) });
  });
});

/** The next writing of one thing to storage takes its time. */
function holdWriting(key: string): { reached: Promise<void>; release: () => void } {
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const writing = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if (key in items) {
      writing.mockRestore();
      reached.resolve();
      await released.promise;
    }
    return set(items);
  });
  return { reached: reached.promise, release: released.resolve };
}

/** Signs a user in; resolves with the one account there is. */
async function signedIn(username = 'alice'): Promise<Account> {
  await signIn(wish());
  const tab = await consentTab();
  await allow(tab.url, username);
  await navigates(tab.id);
  expect(await end()).toBe('done');
  await everythingIsOver();
  return theAccount();
}
