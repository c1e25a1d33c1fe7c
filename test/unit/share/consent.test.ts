import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountById, changeAccount } from '../../../lib/accounts/accounts.ts';
import { refreshOldAccounts } from '../../../lib/accounts/refresh.ts';
import { signIn, signInAgain, signInWithToken } from '../../../lib/accounts/sign-in.ts';
import { dataKinds } from '../../../lib/browser/data-kinds.ts';
import { leave } from '../../../lib/share/leave.ts';
import { lookUp } from '../../../lib/share/post/look-up.ts';
import { discard, goOnWithConsent, undo } from '../../../lib/share/share.ts';
import { stored } from '../fake-browser.ts';
import { attached, driveFiles, shareWith } from './pictures.ts';
import { page } from './posts.ts';
import { minute, second } from './samples.ts';
import {
  atRest,
  aWorldOfOnesOwn,
  notesOf,
  passes,
  passesUntilBelieved,
  share,
  stateOf,
  world,
} from './world.ts';

aWorldOfOnesOwn();

/** What the person lets Firefox send. */
function lets(kinds: readonly string[]): void {
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ permissions: [], origins: [], data_collection: kinds }),
  });
}

/** How many requests have come in since. */
function listen(): () => number {
  const before = world.server.requests.length;
  return () => world.server.requests.length - before;
}

const some = [[], dataKinds.slice(1), dataKinds.slice(0, -1)];

describe('a person who lets nothing be sent, or not all of it', () => {
  it.each(some)('posts nothing, and is told why', async (...kinds) => {
    lets(kinds);
    const sent = listen();
    const id = await share('hello');
    const withPicture = await shareWith([await attached(1)]);
    for (const one of [id, withPicture])
      expect(await stateOf(one)).toMatchObject({ is: 'failed', code: 'consentMissing' });
    await passes(10 * minute);
    expect(sent()).toBe(0);
  });

  it('posts what waited once it is allowed, unless that was long ago', async () => {
    lets([]);
    const old = await share('too old');
    await passes(15 * minute);
    const id = await share('hello');
    lets(dataKinds);
    await goOnWithConsent();
    await atRest();
    expect(notesOf()).toEqual(['hello']);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(await stateOf(old)).toMatchObject({ is: 'failed', code: 'consentMissing' });
  });

  it('takes nothing back, looks for nothing and is asked about nothing', async () => {
    const id = await share('hello');
    await passes(minute);
    world.server.faults.next('notes/create', { after: 'cut' });
    const doubtful = await share('in doubt');
    await changeAccount(world.alice.id, { checkedAt: 1 });
    lets([]);
    const sent = listen();
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'posted', problem: 'consentMissing' });
    await passes(2 * second);
    expect(await stateOf(doubtful)).toMatchObject({ is: 'unsure' });
    await expect(lookUp(world.alice.id, page, false)).rejects.toMatchObject({ code: 'consentMissing' });
    await refreshOldAccounts(Date.now());
    expect(sent()).toBe(0);

    lets(dataKinds);
    await passesUntilBelieved();
    expect(await stateOf(doubtful)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello', 'in doubt']);
  });

  it('signs in to nothing, and not again either', async () => {
    lets([]);
    const sent = listen();
    const typed = world.server.origin;
    const { token } = world.server.tokenFor('bob', ['read:account', 'write:notes']);
    const refused = { code: 'consentMissing' };
    await expect(signInWithToken(typed, token, [])).rejects.toMatchObject(refused);
    expect(sent()).toBe(0);
    await expect(signIn({ typed, parts: [], returnTo: null, way: null })).rejects.toMatchObject(refused);
    await expect(signInAgain(world.alice.id, [], null)).rejects.toMatchObject(refused);
    // What is at an address may be asked by anybody.
    const asked = world.server.requests.map(({ body }) => JSON.stringify(body ?? ''));
    expect(asked.filter((body) => body.includes('"i"') || body.includes(token))).toEqual([]);
    expect(await stored('session')).not.toHaveProperty('pendingSignIn');
  });

  it('leaves without a word to the server, and learns that the token is still good', async () => {
    lets([]);
    const sent = listen();
    expect(await leave(world.alice.id)).toMatchObject({ revoked: false });
    expect(sent()).toBe(0);
    expect(await accountById(world.alice.id)).toBeNull();
  });

  it('has what was uploaded for nothing deleted when it is allowed again', async () => {
    world.server.world.settings.prohibitedWords = ['Look'];
    const id = await shareWith([await attached(1)]);
    expect(driveFiles()).toHaveLength(1);
    lets([]);
    await discard(id);
    expect(driveFiles()).toHaveLength(1);
    lets(dataKinds);
    await discard(await share('Look again'));
    expect(driveFiles()).toEqual([]);
  });
});
