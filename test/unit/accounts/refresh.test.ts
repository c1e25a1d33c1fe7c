import { beforeEach, describe, expect, it } from 'vitest';
import { accountById, accounts, changeAccount } from '../../../lib/accounts/accounts.ts';
import type { Account } from '../../../lib/accounts/account.ts';
import { refreshOldAccounts } from '../../../lib/accounts/refresh.ts';
import { rememberSharePage } from '../../../lib/accounts/share-page.ts';
import { signInWithToken } from '../../../lib/accounts/sign-in.ts';
import { connectionOf } from '../../../lib/accounts/tokens.ts';
import { commands } from '../../../lib/commands.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { leave } from '../../../lib/share/leave.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleDraft } from '../share/samples.ts';
import { aWorldOfOnesOwn, world } from './world.ts';

aWorldOfOnesOwn();

const hour = 60 * 60_000;
let alice: Account;
let later: number;

beforeEach(async () => {
  const { token } = world.server.tokenFor('alice', ['read:account', 'write:notes']);
  await signInWithToken(world.server.origin, token, []);
  const [account] = await accounts.get();
  if (!account) throw new Error('nobody is signed in');
  alice = account;
  later = account.checkedAt + 25 * hour;
  world.server.requests.splice(0);
});

const now = () => accountById(alice.id);

/** alice as the server has her. */
function theUser() {
  const user = world.server.users().find(({ username }) => username === 'alice');
  if (!user) throw new Error('alice is gone');
  return user;
}

describe('what is known of an account', () => {
  it('is asked again after a day, and what the person chose stays', async () => {
    await changeAccount(alice.id, { visibility: 'followers', localOnly: true, reactionAcceptance: null });
    Object.assign(theUser(), { name: 'Alice in Wonderland' });
    world.server.world.settings.name = 'Another name';
    await refreshOldAccounts(later);
    expect(await now()).toMatchObject({
      id: alice.id,
      name: 'Alice in Wonderland',
      serverName: 'Another name',
      visibility: 'followers',
      localOnly: true,
      reactionAcceptance: null,
      checkedAt: later,
    });
  });

  it('is not asked within a day, nor twice', async () => {
    await refreshOldAccounts(alice.checkedAt + 23 * hour);
    expect(world.server.requests).toEqual([]);
    await refreshOldAccounts(later);
    const { length } = world.server.requests;
    expect(length).toBeGreaterThan(0);
    await refreshOldAccounts(later + hour);
    expect(world.server.requests).toHaveLength(length);
  });

  it.each([
    ['AUTHENTICATION_FAILED', 'signInAgain'],
    ['YOUR_ACCOUNT_SUSPENDED', 'suspended'],
    ['YOUR_ACCOUNT_MOVED', 'moved'],
  ])('says that it cannot be used any more: %s', async (code, standing) => {
    world.server.faults.next('i', { answer: { status: 403, body: { error: { code } } } });
    await refreshOldAccounts(later);
    expect(await now()).toMatchObject({ standing, checkedAt: later });
    expect(await connectionOf(alice.id)).not.toBeNull();
  });

  it('says that it can be used again', async () => {
    await changeAccount(alice.id, { standing: 'suspended' });
    await refreshOldAccounts(later);
    expect(await now()).toMatchObject({ standing: 'good' });
    await changeAccount(alice.id, { standing: 'moved' });
    await refreshOldAccounts(later + 25 * hour);
    expect(await now()).toMatchObject({ standing: 'moved' });
  });

  it('stays as it was on a bad day of the server, and is asked the next day', async () => {
    world.server.faults.next('meta', { before: 'cut' }, 3);
    await refreshOldAccounts(later);
    expect(await now()).toEqual({ ...alice, checkedAt: later });
  });

  it.each([
    ['for another person', 'somebody'],
    ['for the same person by another name', null],
  ])('stays as it was when the server takes the token %s', async (_what, id) => {
    const body = { id: id ?? alice.userId, username: 'mallory' };
    world.server.faults.next('i', { answer: { body } });
    await refreshOldAccounts(later);
    expect(await now()).toEqual(alice);
  });

  it('stays away when it was signed out meanwhile', async () => {
    const hold = world.server.faults.hold('i');
    const refreshed = refreshOldAccounts(later);
    await hold.reached;
    await leave(alice.id);
    hold.release();
    await refreshed;
    expect(await accounts.get()).toEqual([]);
  });
});

describe('a share page', () => {
  const origin = 'https://misskey.example';

  it('stands among the accounts, once, and is never asked about', async () => {
    await rememberSharePage(world.server.origin);
    await rememberSharePage(world.server.origin);
    const { host } = new URL(world.server.origin);
    expect(await accounts.get()).toMatchObject([{ id: alice.id }, { id: `@${host}`, kind: 'sharePage' }]);
    expect(await connectionOf(`@${host}`)).toBeNull();
    await changeAccount(alice.id, { checkedAt: later });
    await refreshOldAccounts(later);
    expect(world.server.requests).toEqual([]);
  });

  it('is left without a word to the server', async () => {
    await rememberSharePage(world.server.origin);
    expect(await leave(`@${new URL(world.server.origin).host}`)).toEqual({ revoked: true, appsPage: null });
    expect(await accounts.get()).toMatchObject([{ id: alice.id }]);
    expect(world.server.requests).toEqual([]);
  });

  it('opens with the words, and with what was chosen for them alone', async () => {
    const opened = async (changes: Parameters<typeof sampleDraft>[0]) => {
      await drafts.set('draft', sampleDraft({ id: 'draft', text: 'hello', ...changes }));
      await commands.openSharePage(origin, 'draft', null);
      return (await fakeBrowser.tabs.query({})).at(-1)?.url;
    };
    expect(await opened({})).toBe(`${origin}/share?text=hello`);
    expect(await opened({ visibility: 'home', localOnly: true })).toBe(
      `${origin}/share?text=hello&visibility=home&localOnly=1`,
    );
    expect(await opened({ text: 'a & b\n\0', localOnly: false })).toBe(
      `${origin}/share?text=a+%26+b&localOnly=0`,
    );
  });

  it.each(['javascript:alert(1)', 'no host', ''])('is opened nowhere for %j', async (typed) => {
    await expect(commands.openSharePage(typed, null, null)).rejects.toMatchObject({ code: 'invalidHost' });
    expect(await accounts.get()).toHaveLength(1);
  });
});
