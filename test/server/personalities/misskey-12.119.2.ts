import { only, withoutPermission } from '../endpoint-table.ts';
import { signupEndpoints } from '../endpoints/signup.ts';
import { endpoints } from '../endpoints/table.ts';
import { accountSuspended } from '../errors.ts';
import type { Personality } from '../personality.ts';
import { koa } from '../stacks/koa.ts';
import endpointNames from './misskey-12.119.2/endpoints.json' with { type: 'json' };
import meta from './misskey-12.119.2/meta.json' with { type: 'json' };
import nodeinfo from './misskey-12.119.2/nodeinfo.json' with { type: 'json' };
import { misskey13 } from './misskey-13.14.2.ts';

/** Upstream Misskey 12.119.2, the last that stood on Koa. */
export const misskey12: Personality = {
  ...misskey13,
  id: 'misskey-12.119.2',
  version: '12.119.2',
  endpoints: {
    ...withoutPermission(only(endpoints, endpointNames), 'i', 'ap/show'),
    ...signupEndpoints,
  },
  endpointNames,
  permissions: misskey13.permissions.slice(0, 32),
  meta,
  nodeinfo: { ...misskey13.nodeinfo, body: nodeinfo },
  statuses: { authenticationFailed: 403, permissionDenied: 400, permissionKind: 'client' },
  suspended: () => accountSuspended('client'),
  readsBearer: false,
  challenges: 'never',
  oddToken: 'error',
  miauthPage: { ...misskey13.miauthPage, sessionGoes: 'appended', blockedSchemes: [] },
  streaming: { permission: null, wrongToken: 'hangs', tellsUnreadMentions: true },
  stack: koa,
};
