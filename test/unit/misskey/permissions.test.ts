import { describe, expect, it } from 'vitest';
import { permissionFor, permissionNames, type Permission } from '../../../lib/misskey/permissions.ts';
import { personalities } from '../../server/personalities/all.ts';

const all: Permission[] = ['read:account', 'write:notes', 'write:drive', 'read:channels', 'write:reactions'];

describe('permissions', () => {
  it.each([
    ['misskey', '2025.11.1'],
    ['misskey', '11.37.1'],
    ['misskey', '13.14.2'],
    ['sharkey', '2025.5.2'],
    ['firefish', '10.0.0'],
    ['', '11.37.1'],
  ])('are called what they are by %s %s', (name, version) => {
    expect(permissionNames(all, { name, version })).toEqual(all);
  });

  it.each([
    ['misskey', '10.102.0'],
    ['', '10.102.0'],
    ['meisskey', '10.102.699'],
  ])('have their old names too for %j %s', (name, version) => {
    const names = permissionNames(['read:account', 'write:notes', 'write:drive'], { name, version });
    expect(names).toEqual([
      'read:account',
      'write:notes',
      'write:drive',
      'account-read',
      'note-write',
      'drive-write',
      'drive-read',
    ]);
  });

  it('have no name twice: servers refuse that', () => {
    const names = permissionNames(all, { name: 'misskey', version: '10.102.0' });
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the permission an endpoint needs', () => {
  const { endpoints = {} } = personalities['misskey-2025.11.1'] ?? {};
  const ours = [
    'i',
    'notes/create',
    'notes/delete',
    'drive/files/create',
    'drive/files/delete',
    'channels/followed',
    'ap/show',
    'notes/reactions/create',
    'notes/reactions/delete',
  ];

  it.each(ours)('%s: as the server has it', (endpoint) => {
    expect(permissionFor(endpoint)).toBe(endpoints[endpoint]?.permission);
  });

  it.each(['meta', 'ping', 'users/notes', 'miauth/x/check', 'i/revoke-token'])(
    '%s: none we know of',
    (endpoint) => {
      expect(permissionFor(endpoint)).toBeNull();
    },
  );
});
