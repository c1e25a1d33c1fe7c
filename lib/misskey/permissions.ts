import { hasOldPermissions, type Software } from './software.ts';

/** What a token may do, in Misskey's words. There are more; these are the ones this project ever asks for. */
export type Permission = 'read:account' | 'write:notes' | 'write:drive' | 'read:channels' | 'write:reactions';

/** Names of before 11.0. v10 knows only these, and forks of it both. */
const oldNames: Record<Permission, string[]> = {
  'read:account': ['account-read'],
  'write:notes': ['note-write'],
  'write:drive': ['drive-write', 'drive-read'],
  'read:channels': [],
  'write:reactions': ['reaction-write'],
};

/** Permissions as this server's software calls them. */
export function permissionNames(permissions: readonly Permission[], software: Software): string[] {
  if (!hasOldPermissions(software)) return [...permissions];
  return [...permissions, ...permissions.flatMap((permission) => oldNames[permission])];
}

/** The permission without which an endpoint is refused, for saying what is missing. */
export function permissionFor(endpoint: string): Permission | null {
  if (endpoint === 'i' || endpoint === 'ap/show') return 'read:account';
  if (endpoint.startsWith('notes/reactions/')) return 'write:reactions';
  if (endpoint.startsWith('notes/')) return 'write:notes';
  if (endpoint.startsWith('drive/')) return 'write:drive';
  return endpoint.startsWith('channels/') ? 'read:channels' : null;
}
