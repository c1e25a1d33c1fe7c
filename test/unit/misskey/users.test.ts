import { describe, expect, it } from 'vitest';
import { readUser } from '../../../lib/misskey/users.ts';

const alice = { id: '9a1b2c', username: 'alice' };

describe('a user', () => {
  it('is what is needed of what a server tells, and no more', () => {
    const told = {
      ...alice,
      name: 'Alice :a:',
      emojis: [
        { name: 'a', url: 'https://misskey.example/a.png', category: null },
        { name: 'b', url: 'https://misskey.example/b.png' },
      ],
      avatarUrl: 'https://misskey.example/a.webp',
      isLocked: true,
      policies: { canPublicNote: false, driveCapacityMb: 100 },
      email: 'alice@example.org',
      twoFactorBackupCodesStock: 'full',
    };
    expect(readUser(told)).toEqual({
      ...alice,
      name: 'Alice :a:',
      emojis: [{ name: 'a', url: 'https://misskey.example/a.png' }],
      avatarUrl: 'https://misskey.example/a.webp',
      isLocked: true,
      isSilenced: false,
      policies: { canPublicNote: false },
      fileSize: 100 * 1024 * 1024,
    });
  });

  it('has a name and an address within bounds', () => {
    const user = readUser({
      ...alice,
      name: `\ud800${'x'.repeat(1_000_000)}`,
      avatarUrl: 'https:'.repeat(9999),
    });
    expect(user).toMatchObject({ name: `\ufffd${'x'.repeat(199)}`, avatarUrl: null });
  });

  it.each([
    { name: 5, avatarUrl: {}, isLocked: 'no', policies: null },
    { name: { toString: null }, avatarUrl: ['https://misskey.example'], policies: 'all' },
  ])('is told of in odd ways: %j', (more) => {
    const nothing = { name: null, avatarUrl: null, isLocked: false, policies: { canPublicNote: true } };
    expect(readUser({ ...alice, ...more })).toMatchObject({ ...alice, ...nothing });
  });

  it.each([
    { username: 'alice@misskey.io' },
    { username: 'alice/../../evil' },
    { username: '\u202Eecila' },
    { username: 'аlice' },
    { username: 'a'.repeat(1000) },
    { username: '' },
    { username: '\ud800' },
    { id: '' },
    { id: 'a1@other.example' },
    { id: 'x'.repeat(1000) },
    { id: 5 },
  ])('is none with %j', (odd) => {
    expect(() => readUser({ ...alice, ...odd })).toThrow(expect.objectContaining({ code: 'badAnswer' }));
  });
});
