import { endpoints } from '../endpoints/table.ts';
import type { Personality } from '../personality.ts';
import endpointNames from './misskey-2025.11.1/endpoints.json' with { type: 'json' };
import meta from './misskey-2025.11.1/meta.json' with { type: 'json' };
import nodeinfo from './misskey-2025.11.1/nodeinfo.json' with { type: 'json' };
import permissions from './misskey-2025.11.1/permissions.json' with { type: 'json' };
import policies from './misskey-2025.11.1/policies.json' with { type: 'json' };

/** Upstream Misskey 2025.11.1. */
export const misskey2025: Personality = {
  id: 'misskey-2025.11.1',
  software: 'misskey',
  version: '2025.11.1',
  endpoints,
  endpointNames,
  permissions,
  policies,
  meta,
  nodeinfo,
  statuses: { authenticationFailed: 401, permissionDenied: 403, permissionKind: 'permission' },
  readsBearer: true,
  flows: { oauth: true, miauth: true },
};
