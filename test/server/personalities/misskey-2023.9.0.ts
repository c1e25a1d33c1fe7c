import { withoutPermission } from '../endpoint-table.ts';
import type { Personality } from '../personality.ts';
import { misskey2023December } from './misskey-2023.12.1.ts';

/** Misskey 2023.9.0: the first with OAuth, which no page of another origin can use, for want of CORS headers. */
export const misskey2023September: Personality = {
  ...misskey2023December,
  id: 'misskey-2023.9.0',
  version: '2023.9.0',
  endpoints: withoutPermission(misskey2023December.endpoints, 'i', 'ap/show'),
  permissions: misskey2023December.permissions.slice(0, 36),
  nodeinfo: { ...misskey2023December.nodeinfo, hasCors: false },
  oauth: { ...misskey2023December.oauth, hasCors: false },
  streaming: { ...misskey2023December.streaming, permission: null },
};
