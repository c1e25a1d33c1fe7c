import { only, withoutPermission } from '../endpoint-table.ts';
import { signupEndpoints } from '../endpoints/signup.ts';
import { endpoints } from '../endpoints/table.ts';
import { suspendedAccessDenied } from '../errors.ts';
import type { Personality } from '../personality.ts';
import endpointNames from './misskey-11.37.1/endpoints.json' with { type: 'json' };
import meta from './misskey-11.37.1/meta.json' with { type: 'json' };
import nodeinfo from './misskey-11.37.1/nodeinfo.json' with { type: 'json' };
import { misskey12 } from './misskey-12.119.2.ts';

/** mei23's Misskey 11.37.1: no MiAuth, no channels, and only the hash of a legacy token is good. */
export const misskey11: Personality = {
  ...misskey12,
  id: 'misskey-11.37.1',
  version: '11.37.1-20240721044611',
  endpoints: {
    ...withoutPermission(only(endpoints, endpointNames), 'i', 'ap/show'),
    ...signupEndpoints,
  },
  endpointNames,
  permissions: misskey12.permissions.filter((name) => !/channels|gallery|page/.test(name)),
  meta,
  nodeinfo: { ...misskey12.nodeinfo, body: nodeinfo },
  suspended: suspendedAccessDenied,
  takesRawToken: false,
  flows: { oauth: false, miauth: false },
};
