import { describe, expect, it } from 'vitest';
import { accountById, changeAccount } from '../../../lib/accounts/accounts.ts';
import { putToken } from '../../../lib/accounts/tokens.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { goOnFor } from '../../../lib/share/share.ts';
import { minute } from './samples.ts';
import {
  asked,
  atRest,
  aWorldOfOnesOwn,
  notesOf,
  passes,
  share,
  signedIn,
  stateOf,
  world,
  write,
} from './world.ts';

aWorldOfOnesOwn();

/** The person has revoked the token, or the server forgot it. */
function revoke(): void {
  world.server.world.tokens.clear();
}

/** Somebody has signed in again; `permissions` are what the new token may do. */
async function again(accountId: string, username = 'alice', permissions = ['read:account', 'write:notes']) {
  await putToken(accountId, world.server.tokenFor(username, permissions).token);
  await changeAccount(accountId, { standing: 'good' });
  await goOnFor(accountId);
  await atRest();
}

describe('a token that no longer works', () => {
  it('marks the account, and loses neither drafts nor notes', async () => {
    const draft = await write('still being written', { accountId: world.alice.id });
    revoke();
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({
      is: 'failed',
      code: 'signInAgain',
      detail: { serverCode: 'AUTHENTICATION_FAILED' },
    });
    expect(await accountById(world.alice.id)).toMatchObject({ ...world.alice, standing: 'signInAgain' });
    expect(await drafts.all()).toEqual([draft]);
    expect(await outbox.get(id)).toMatchObject({ draft: { text: 'hello' } });
  });

  it('is not tried again by itself', async () => {
    revoke();
    await share('hello');
    await passes(10 * minute);
    expect(asked()).toBe(1);
  });

  it('makes way for a new one: what failed goes on, in its order', async () => {
    revoke();
    for (const text of ['first', 'second']) await share(text);
    await passes(minute);
    await again(world.alice.id);
    expect(notesOf()).toEqual(['first', 'second']);
  });

  it('does not send what was wanted a quarter of an hour ago: the person decides', async () => {
    revoke();
    const id = await share('hello');
    await passes(15 * minute);
    await again(world.alice.id);
    expect(notesOf()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: 'signInAgain' });
  });

  it('of another account does not move, nor does what failed for another reason', async () => {
    const bob = await signedIn('bob');
    world.server.world.settings.prohibitedWords = ['nonsense'];
    await share('nonsense');
    world.server.world.settings.prohibitedWords = [];
    revoke();
    await share('hello');
    const before = asked();
    await again(bob.id, 'bob');
    expect(asked()).toBe(before);
    await again(world.alice.id);
    expect(notesOf()).toEqual(['hello']);
  });
});

describe('a token that may do too little', () => {
  it('says which permission is missing; the account stays good', async () => {
    await putToken(world.alice.id, world.server.tokenFor('alice', ['read:account']).token);
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({
      is: 'failed',
      code: 'permissionMissing',
      detail: { permission: 'write:notes', serverCode: 'PERMISSION_DENIED' },
    });
    expect(await accountById(world.alice.id)).toMatchObject({ standing: 'good' });
    await again(world.alice.id);
    expect(notesOf()).toEqual(['hello']);
  });
});

describe('an account that the server has closed', () => {
  it.each([
    ['YOUR_ACCOUNT_SUSPENDED', 'suspended'],
    ['YOUR_ACCOUNT_MOVED', 'moved'],
  ])('is marked as such and kept: %s', async (code, standing) => {
    world.server.faults.next('notes/create', { answer: { status: 403, body: { error: { code } } } });
    const id = await share('hello');
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: standing });
    expect(await accountById(world.alice.id)).toMatchObject({ standing });
    await goOnFor(world.alice.id);
    await atRest();
    expect(asked()).toBe(1);
  });
});
