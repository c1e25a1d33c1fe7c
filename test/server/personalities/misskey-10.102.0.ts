import { changed, except } from '../endpoint-table.ts';
import { createObjectId } from '../ids.ts';
import type { Personality } from '../personality.ts';
import { misskey11 } from './misskey-11.37.1.ts';

/** What the permissions were called before 11. */
const OLD_NAMES: Record<string, string> = {
  'read:account': 'account-read',
  'write:account': 'account-write',
  'read:drive': 'drive-read',
  'write:drive': 'drive-write',
  'read:favorites': 'favorites-read',
  'write:favorites': 'favorite-write',
  'read:following': 'following-read',
  'write:following': 'following-write',
  'read:messaging': 'messaging-read',
  'write:messaging': 'messaging-write',
  'write:notes': 'note-write',
  'read:notifications': 'notification-read',
  'write:notifications': 'notification-write',
  'read:reactions': 'reaction-read',
  'write:reactions': 'reaction-write',
  'write:votes': 'vote-write',
};

/** Misskey 10.102.0: MongoDB, old names of permissions, no list of endpoints, and nodeinfo without CORS headers. */
export const misskey10: Personality = {
  ...misskey11,
  id: 'misskey-10.102.0',
  version: '10.102.0',
  endpoints: changed(
    except(misskey11.endpoints, 'endpoints', 'endpoint'),
    Object.keys(misskey11.endpoints),
    (endpoint) => ({ ...endpoint, permission: OLD_NAMES[endpoint.permission ?? ''] ?? endpoint.permission }),
  ),
  endpointNames: misskey11.endpointNames.filter((name) => !name.startsWith('endpoint')),
  permissions: Object.values(OLD_NAMES),
  keepsOldPermissionNames: true,
  createIds: createObjectId,
  nodeinfo: { ...misskey11.nodeinfo, linksHaveCors: false },
};
