import { beforeEach, describe, expect, it } from 'vitest';
import {
  accountById,
  accounts,
  changeAccount,
  dropAccount,
  putAccount,
} from '../../../lib/accounts/accounts.ts';
import type { Account } from '../../../lib/accounts/account.ts';
import { newAccount } from '../../../lib/accounts/new-account.ts';
import { connectionOf, putToken, takeToken } from '../../../lib/accounts/tokens.ts';
import { preferredWay, rememberWay } from '../../../lib/accounts/way.ts';
import { freshBrowser, stored } from '../fake-browser.ts';
import { usualLimits } from '../../../lib/misskey/limits.ts';

beforeEach(() => {
  freshBrowser();
});

const limits = usualLimits;

function account(id: string, changes: Partial<Account> = {}): Account {
  const origin = 'https://misskey.example';
  return { ...newAccount({ id, origin, userId: 'alice1', username: 'alice' }), ...changes };
}

describe('accounts', () => {
  it('stay in the order in which they came', async () => {
    for (const id of ['a', 'b', 'c']) await putAccount(account(id));
    await putAccount(account('b', { name: 'new' }));
    await dropAccount('a');
    expect((await accounts.get()).map(({ id, name }) => [id, name])).toEqual([
      ['b', 'new'],
      ['c', null],
    ]);
    expect(await accountById('a')).toBeNull();
  });

  it('keep what their owner chose when they sign in again, and are good again', async () => {
    await putAccount(account('a', { visibility: 'followers', localOnly: true, standing: 'signInAgain' }));
    await putAccount(account('a', { visibility: 'public', limits: { ...limits, text: 500 } }));
    expect(await accountById('a')).toMatchObject({
      visibility: 'followers',
      localOnly: true,
      limits: { ...limits, text: 500 },
      standing: 'good',
    });
  });

  it('that came at the same time are all there', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => putAccount(account(id))));
    await Promise.all([changeAccount('a', { standing: 'moved' }), changeAccount('b', { localOnly: true })]);
    expect(await accounts.get()).toMatchObject([{ standing: 'moved' }, { localOnly: true }, {}, {}]);
  });

  it('that are gone are not changed into being', async () => {
    await changeAccount('a', { standing: 'moved' });
    expect(await accounts.get()).toEqual([]);
  });
});

describe('tokens', () => {
  it('lie apart from the accounts, which pages may read', async () => {
    await putAccount(account('a'));
    await putToken('a', 'secret');
    const { tokens, ...rest } = await stored('local');
    expect(tokens).toEqual({ a: 'secret' });
    expect(JSON.stringify(rest)).not.toContain('secret');
    expect(JSON.stringify(await stored('session'))).not.toContain('secret');
  });

  it('that came at the same time are all there', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => putToken(id, `of ${id}`)));
    await Promise.all([takeToken('a'), takeToken('c'), putToken('e', 'of e')]);
    expect((await stored('local'))['tokens']).toEqual({ b: 'of b', d: 'of d', e: 'of e' });
  });

  it('are good for nothing without their account, nor accounts without them', async () => {
    await putToken('a', 'secret');
    expect(await connectionOf('a')).toBeNull();
    await putAccount(account('a'));
    expect(await connectionOf('a')).toEqual({ origin: 'https://misskey.example', token: 'secret' });
    expect(await takeToken('a')).toBe('secret');
    expect(await connectionOf('a')).toBeNull();
    expect(await takeToken('a')).toBeNull();
  });
});

describe('the way that worked', () => {
  it('comes first while the server still has it', async () => {
    expect(await preferredWay('https://a.example', ['oauth', 'miauth'])).toBe('oauth');
    await rememberWay('https://a.example', 'miauth');
    expect(await preferredWay('https://a.example', ['oauth', 'miauth'])).toBe('miauth');
    expect(await preferredWay('https://a.example', ['oauth'])).toBe('oauth');
    expect(await preferredWay('https://b.example', ['oauth', 'miauth'])).toBe('oauth');
    expect(await preferredWay('https://a.example', [])).toBeNull();
  });
});
