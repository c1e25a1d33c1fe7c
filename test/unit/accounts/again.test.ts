import { beforeEach, describe, expect, it } from 'vitest';
import { accountById, accounts, changeAccount } from '../../../lib/accounts/accounts.ts';
import { signInProgress } from '../../../lib/accounts/pending.ts';
import { signIn, signInAgain, signInWithToken } from '../../../lib/accounts/sign-in.ts';
import type { Account } from '../../../lib/accounts/account.ts';
import { stored } from '../fake-browser.ts';
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

let alice: Account;

beforeEach(async () => {
  await consented('alice', signIn(wish()));
  alice = await theAccount();
  await changeAccount(alice.id, { standing: 'signInAgain', visibility: 'followers', localOnly: true });
});

/** Lets a user allow the sign-in that was started; resolves with how it ended. */
async function consented(username: string, started: Promise<void>): Promise<string | undefined> {
  await started;
  const tab = await consentTab();
  await allow(tab.url, username);
  await navigates(tab.id);
  const ended = await end();
  await everythingIsOver();
  return ended;
}

/** The server gives alice another name. */
function rename(): void {
  const user = world.server.users().find(({ username }) => username === 'alice');
  if (user) user.username = 'mallory';
}

describe('signing in again', () => {
  it('makes the account good, with a new token and everything the person chose', async () => {
    const before = await tokens();
    expect(await consented('alice', signInAgain(alice.id, [], null))).toBe('done');
    expect(await theAccount()).toMatchObject({
      id: alice.id,
      standing: 'good',
      visibility: 'followers',
      localOnly: true,
    });
    expect(await tokens()).not.toEqual(before);
    expect(await signInProgress.get()).toMatchObject({ accountId: alice.id, error: null });
  });

  it('asks for the permission that was missing, beside what it had', async () => {
    await changeAccount(alice.id, { permissions: ['read:account', 'write:notes', 'read:channels'] });
    await signInAgain(alice.id, ['write:drive', 'write:notes'], null);
    const { url } = await consentTab();
    expect(url.searchParams.get('permission')).toBe('read:account,write:notes,read:channels,write:drive');
  });

  it('stores nothing when the same id has another name', async () => {
    rename();
    const before = [await accounts.get(), await tokens()];
    expect(await consented('mallory', signInAgain(alice.id, [], null))).toBe('signInMismatch');
    expect([await accounts.get(), await tokens()]).toEqual(before);
    expect(await signInProgress.get()).toMatchObject({ error: { detail: { subject: 'mallory' } } });
    const given = [...world.server.world.tokens.values()].at(-1)?.token ?? '';
    expect(JSON.stringify([await stored('local'), await stored('session')])).not.toContain(given);
  });

  it('as somebody else adds them, says so, and leaves the old account as it was', async () => {
    const before = await accountById(alice.id);
    const { [alice.id]: token } = await tokens();
    expect(await consented('bob', signInAgain(alice.id, [], null))).toBe('done');
    expect(await accountById(alice.id)).toEqual(before);
    expect((await tokens())[alice.id]).toBe(token);
    expect(await accounts.get()).toMatchObject([{ id: alice.id }, { username: 'bob', standing: 'good' }]);
    expect(await signInProgress.get()).toMatchObject({
      phase: 'done',
      error: { code: 'otherAccount', detail: { subject: 'bob' } },
    });
  });

  it('to an account that was signed out meanwhile is a sign-in like any other', async () => {
    const { host } = new URL(world.server.origin);
    expect(await consented('bob', signInAgain(`gone@${host}`, [], null))).toBe('done');
    expect(await signInProgress.get()).toMatchObject({ phase: 'done', error: null });
    expect((await accounts.get()).map(({ username }) => username)).toEqual(['alice', 'bob']);
  });
});

describe('a token made by hand', () => {
  const permissions = ['read:account', 'write:notes'];

  it('signs in at once and opens nothing', async () => {
    const { token } = world.server.tokenFor('bob', [...permissions, 'write:drive']);
    await signInWithToken(world.server.origin, ` ${token}\n`, ['pictures', 'channels']);
    const bob = (await accounts.get()).at(-1);
    expect(bob).toMatchObject({ username: 'bob', permissions: [...permissions, 'write:drive'] });
    expect((await tokens())[bob?.id ?? '']).toBe(token);
    const missing = ['read:channels'];
    expect(await signInProgress.get()).toMatchObject({ phase: 'done', way: 'manual', missing });
    expect(world.server.notesOf('bob')).toEqual([]);
  });

  it('that may not post is refused, and nothing is kept of it', async () => {
    const { token } = world.server.tokenFor('bob', ['read:account']);
    await expect(signInWithToken(world.server.origin, token, [])).rejects.toMatchObject({
      code: 'permissionMissing',
      detail: { permission: 'write:notes' },
    });
    expect(await accounts.get()).toHaveLength(1);
    expect(JSON.stringify([await stored('local'), await stored('session')])).not.toContain(token);
  });

  it('takes the place of a sign-in that waits', async () => {
    const waiting = await signInByTab();
    const { token } = world.server.tokenFor('bob', permissions);
    await signInWithToken(world.server.origin, token, []);
    await allow(waiting.url);
    await everythingIsOver();
    expect((await accounts.get()).map(({ username }) => username)).toEqual(['alice', 'bob']);
  });
});
