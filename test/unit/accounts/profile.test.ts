import { describe, expect, it } from 'vitest';
import { accountById, changeAccount } from '../../../lib/accounts/accounts.ts';
import { accountId, accountOf } from '../../../lib/accounts/profile.ts';
import { signOut } from '../../../lib/accounts/sign-out.ts';
import type { Permission } from '../../../lib/misskey/permissions.ts';
import type { ServerInfo } from '../../../lib/misskey/server.ts';
import type { Me } from '../../../lib/misskey/users.ts';
import { usualLimits } from '../../../lib/misskey/limits.ts';
import { stored } from '../fake-browser.ts';
import {
  allow,
  aWorldOfOnesOwn,
  end,
  everythingIsOver,
  navigates,
  signInByTab,
  theAccount,
  tokens,
  world,
} from './world.ts';

aWorldOfOnesOwn({ users: ['alice', { username: 'bob', policies: { canPublicNote: false } }] });

const server: ServerInfo = {
  origin: 'https://misskey.example:8443',
  software: { name: 'misskey', version: '12.119.2' },
  name: 'An Example',
  iconUrl: null,
  limits: { ...usualLimits, text: 500 },
  ways: ['miauth', 'legacy', 'manual'],
  oauth: null,
  tokenPage: 'https://misskey.example:8443/settings/api',
};
const user = { id: 'alice1', username: 'alice' };
const permissions: Permission[] = ['read:account', 'write:notes'];
const noon = Date.UTC(2026, 4, 20, 12);
/** The account of a user as that server tells of it. */
const told = (more: Partial<Me>) => accountOf(server, { ...user, ...more }, permissions, noon);

/** Signs in; resolves with the account when all is known that can be. */
async function signedIn(username: string) {
  const tab = await signInByTab();
  await allow(tab.url, username);
  await navigates(tab.id);
  expect(await end()).toBe('done');
  await everythingIsOver();
  return theAccount();
}

describe('an account', () => {
  it('is what the server tells of its user', () => {
    expect(told({ name: 'Alice', avatarUrl: 'https://misskey.example/a.png' })).toEqual({
      id: 'alice1@misskey.example:8443',
      kind: 'signedIn',
      origin: server.origin,
      userId: 'alice1',
      username: 'alice',
      name: 'Alice',
      emojis: [],
      avatarUrl: 'https://misskey.example/a.png',
      avatar: null,
      serverName: 'An Example',
      serverIconUrl: null,
      serverIcon: null,
      software: server.software,
      limits: server.limits,
      visibility: 'public',
      localOnly: false,
      reactionAcceptance: null,
      template: null,
      standing: 'good',
      permissions,
      checkedAt: noon,
    });
    expect(accountId(server.origin, 'alice1')).toBe('alice1@misskey.example:8443');
  });

  it.each([
    ['public, for most', {}, 'public'],
    ['followers, when the person approves followers', { isLocked: true }, 'followers'],
    ['followers, when locked and silenced', { isLocked: true, isSilenced: true }, 'followers'],
    ['home, when silenced', { isSilenced: true }, 'home'],
    ['home, when a role forbids public notes', { policies: { canPublicNote: false } }, 'home'],
  ])('starts with %s', (_what, changes, visibility) => {
    expect(told(changes)).toMatchObject({ visibility });
  });

  it.each(['javascript:alert(1)', 'data:image/png;base64,', 'https://', ''])(
    'has no picture at %j',
    (avatarUrl) => {
      expect(told({ avatarUrl })).toMatchObject({ avatarUrl: null });
    },
  );
});

describe('a sign-in by MiAuth', () => {
  it('learns what the answer does not tell: who may not post publicly starts with home', async () => {
    world.server.faults.next(
      'miauth/check',
      async (work) => {
        const answer = (await (await work()).json()) as { user?: object };
        return Response.json({ ...answer, user: { ...answer.user, isSilenced: false } });
      },
      5,
    );
    const { id } = await signedIn('bob');
    expect(await accountById(id)).toMatchObject({ visibility: 'home' });
  });

  it('is good without, and does not forget what the person chose before', async () => {
    const { id } = await signedIn('alice');
    await changeAccount(id, { visibility: 'followers', standing: 'signInAgain' });
    world.server.faults.next('i', { answer: { status: 500 } });
    await signedIn('alice');
    expect(await accountById(id)).toMatchObject({ visibility: 'followers', standing: 'good' });
  });
});

describe('signing out', () => {
  it('forgets everything, and says where to revoke what the server keeps', async () => {
    const { id } = await signedIn('alice');
    const token = Object.values(await tokens())[0] ?? '';
    expect(await signOut(id)).toEqual({ revoked: false, appsPage: `${world.server.origin}/settings/apps` });
    expect(await accountById(id)).toBeNull();
    expect(JSON.stringify([await stored('local'), await stored('session')])).not.toContain(token);
  });

  it('revokes the token where the server lets it', async () => {
    const { id } = await signedIn('alice');
    world.server.faults.next('i/revoke-token', { answer: { status: 204 } });
    const token = Object.values(await tokens())[0];
    expect(await signOut(id)).toEqual({ revoked: true, appsPage: null });
    expect(world.server.requestsTo('i/revoke-token')[0]?.body).toEqual({ i: token, token });
  });

  it('forgets even when the server is gone, or the account', async () => {
    const { id } = await signedIn('alice');
    world.server.faults.next('i/revoke-token', { before: 'cut' });
    expect(await signOut(id)).toMatchObject({ revoked: false });
    expect(await tokens()).toEqual({});
    expect(await signOut(id)).toEqual({ revoked: true, appsPage: null });
  });
});
