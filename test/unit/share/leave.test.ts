import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Account } from '../../../lib/accounts/account.ts';
import { accounts, changeAccount } from '../../../lib/accounts/accounts.ts';
import { resumeSignIns, signIn, signInAgain } from '../../../lib/accounts/sign-in.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import type { EntryState } from '../../../lib/share/outbox/entry.ts';
import { leave } from '../../../lib/share/leave.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { misskey2026 } from '../../server/personalities/misskey-2026.9.0.ts';
import { startServer } from '../../server/start.ts';
import {
  allow,
  aWorldOfOnesOwn,
  consentTab,
  end,
  everythingIsOver,
  navigates,
  tokens,
  wish,
  world,
} from '../accounts/world.ts';
import { everythingStored, stored } from '../fake-browser.ts';
import { noon, posted, queued, sampleDraft, sampleEntry, unsure } from './samples.ts';

aWorldOfOnesOwn();

type TabWay = 'miauth' | 'legacy';

/** Signs a user in, in a tab; resolves with the account. */
async function signedIn(
  username: string,
  way: TabWay = 'miauth',
  typed = world.server.origin,
): Promise<Account> {
  await signIn(wish({ way, typed }));
  const tab = await consentTab(way);
  await allow(tab.url, username);
  await navigates(tab.id);
  expect(await end()).toBe('done');
  await everythingIsOver();
  const account = (await accounts.get()).find((one) => one.username === username);
  if (!account) throw new Error(`${username} is not signed in`);
  return account;
}

/** Every way an entry can stand, and whether its words are still to be said. */
const states: [state: EntryState, isWaiting: boolean][] = [
  [queued, true],
  [{ is: 'sending', since: noon }, true],
  [unsure(), true],
  [{ is: 'asking', question: 'notFound', since: noon }, true],
  [{ is: 'failed', code: 'signInAgain', detail: {}, at: noon }, true],
  [posted, false],
  [{ is: 'undone', noteId: 'note1', at: noon, changes: {} }, false],
];

async function put(account: Account, text: string, state: EntryState): Promise<void> {
  const draft = sampleDraft({ id: `of ${text}`, text, accountId: account.id });
  await outbox.set(text, sampleEntry(state, { id: text, accountId: account.id, draft }));
}

describe('an account that is left', () => {
  it.each<TabWay>(['miauth', 'legacy'])('and was signed in by %s leaves no trace', async (way) => {
    const alice = await signedIn('alice', way);
    for (const [index, [state]] of states.entries()) await put(alice, `words ${index}`, state);
    await drafts.set('written', sampleDraft({ id: 'written', accountId: alice.id }));
    const secrets = [
      alice.userId,
      ...Object.values(await tokens()),
      ...[...world.server.world.apps.values()].map(({ secret }) => secret),
      ...[...world.server.world.tokens.values()].flatMap(({ token, hash }) => [token, hash]),
    ];
    const before = await everythingStored();
    expect(before).toContain(alice.userId);
    await leave(alice.id);
    const after = await everythingStored();
    for (const secret of secrets) expect(after).not.toContain(secret);
    expect(await stored('local')).toMatchObject({ accounts: [], tokens: {} });
    expect((await stored('local'))['waysThatWorked']).toEqual({});
  });

  it.each(states)('leaves the words of an entry that is %o: %s', async (state, isWaiting) => {
    const alice = await signedIn('alice');
    await put(alice, 'hello', state);
    await leave(alice.id);
    expect(await outbox.all()).toEqual([]);
    expect(await drafts.all()).toMatchObject(
      isWaiting ? [{ id: 'of hello-again2', text: 'hello', accountId: null, touched: true }] : [],
    );
  });

  it('leaves a draft that was meant for it to any other', async () => {
    const alice = await signedIn('alice');
    await drafts.set('written', sampleDraft({ id: 'written', text: 'hello', accountId: alice.id }));
    await drafts.set('other', sampleDraft({ id: 'other', accountId: 'bob1@misskey.example' }));
    await leave(alice.id);
    expect(await drafts.get('written')).toMatchObject({ text: 'hello', accountId: null });
    expect(await drafts.get('other')).toMatchObject({ accountId: 'bob1@misskey.example' });
  });

  it('leaves a draft of no account in particular for nobody more than it was written for', async () => {
    const alice = await signedIn('alice');
    await changeAccount(alice.id, { visibility: 'followers', localOnly: true });
    const bob = await signedIn('bob');
    await drafts.set('written', sampleDraft({ id: 'written' }));
    await leave(bob.id);
    expect(await drafts.get('written')).toEqual(sampleDraft({ id: 'written' }));
    await leave(alice.id);
    expect(await drafts.get('written')).toMatchObject({ visibility: 'followers', localOnly: true });
  });

  it('leaves alone what was written since in a draft that an entry has become already', async () => {
    const alice = await signedIn('alice');
    await put(alice, 'hello', { is: 'undoing', noteId: 'note1', at: noon, changes: {} });
    const again = 'of hello-again2';
    await drafts.set(again, sampleDraft({ id: again, text: 'written since', accountId: alice.id }));
    await leave(alice.id);
    expect(await drafts.all()).toMatchObject([{ id: again, text: 'written since', accountId: null }]);
  });

  it('leaves alone what is of others on its server: the app, the way, the permission', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove');
    const [alice, bob] = [await signedIn('alice', 'legacy'), await signedIn('bob', 'legacy')];
    await put(bob, 'hello', queued);
    const { legacyApps, waysThatWorked } = await stored('local');
    await leave(alice.id);
    expect(await stored('local')).toMatchObject({ legacyApps, waysThatWorked });
    expect(await outbox.all()).toMatchObject([{ accountId: bob.id }]);
    expect(Object.keys(await tokens())).toEqual([bob.id]);
    expect(remove).not.toHaveBeenCalled();
    await leave(bob.id);
    expect(await stored('local')).toMatchObject({ legacyApps: {}, waysThatWorked: {} });
    expect(remove).toHaveBeenCalledWith({ origins: [`${world.server.origin}/*`] });
  });

  it('is not brought back by a sign-in that was under way for it', async () => {
    const alice = await signedIn('alice');
    await signInAgain(alice.id, [], null);
    const tab = await consentTab();
    await leave(alice.id);
    await allow(tab.url);
    await resumeSignIns();
    expect(await accounts.get()).toEqual([]);
    expect(await everythingStored()).not.toContain(alice.userId);
  });
});

describe('the token of an account that is left', () => {
  it('is revoked where a token may revoke itself', async () => {
    const usual = world.server;
    const server = await startServer({ personality: misskey2026 });
    world.server = server;
    try {
      const alice = await signedIn('alice');
      expect(server.world.tokens.size).toBe(1);
      expect(await leave(alice.id)).toEqual({ revoked: true, appsPage: null });
      expect(server.world.tokens.size).toBe(0);
    } finally {
      world.server = usual;
      await server.close();
    }
  });

  it('is good until the person revokes it elsewhere: they are told where', async () => {
    const alice = await signedIn('alice');
    const { origin } = world.server;
    expect(await leave(alice.id)).toEqual({ revoked: false, appsPage: `${origin}/settings/apps` });
    expect(world.server.world.tokens.size).toBe(1);
  });
});
