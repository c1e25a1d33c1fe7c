import type { TextKey } from '../../lib/i18n.ts';
import type { Part } from '../../lib/accounts/parts.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';

/** What the server's own pages call each permission. */
export const permissionTexts = {
  'read:account': 'permissionAccount',
  'write:notes': 'permissionNotes',
  'write:drive': 'permissionDrive',
  'read:channels': 'permissionChannels',
  'write:reactions': 'permissionReactions',
} as const satisfies Record<Permission, TextKey>;

/** What each part of a sign-in needs; notes need the rest. */
export const permissionOf: Readonly<Record<Part, Permission>> = {
  pictures: 'write:drive',
  channels: 'read:channels',
  reactions: 'write:reactions',
};
