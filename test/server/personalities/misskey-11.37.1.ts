import { only } from '../endpoint-table.ts';
import { suspendedAccessDenied } from '../errors.ts';
import type { Personality } from '../personality.ts';
import { koa11 } from '../stacks/koa-11.ts';
import { validateByCafy } from '../validate-cafy.ts';
import { misskey11Endpoints } from './misskey-11.37.1/endpoints.ts';
import endpointNames from './misskey-11.37.1/endpoints.json' with { type: 'json' };
import { misskey11Looks } from './misskey-11.37.1/looks.ts';
import meta from './misskey-11.37.1/meta.json' with { type: 'json' };
import nodeinfo from './misskey-11.37.1/nodeinfo.json' with { type: 'json' };
import reactionNames from './misskey-11.37.1/reaction-names.json' with { type: 'json' };
import { mountMisskey11 } from './misskey-11.37.1/routes.ts';
import { misskey12 } from './misskey-12.119.2.ts';

/** mei23's Misskey 11.37.1: no MiAuth, no channels, and only the hash of a legacy token is good. */
export const misskey11: Personality = {
  ...misskey12,
  id: 'misskey-11.37.1',
  version: '11.37.1-20240721044611',
  endpoints: { ...only(misskey12.endpoints, endpointNames), ...misskey11Endpoints },
  endpointNames,
  permissions: misskey12.permissions.filter((name) => !/channels|gallery|page/.test(name)),
  validate: validateByCafy,
  meta,
  nodeinfo: {
    ...misskey12.nodeinfo,
    body: nodeinfo,
    about: { repository: 'https://github.com/syuilo/misskey' },
    forgetsRepository: false,
  },
  suspended: suspendedAccessDenied,
  takesRawToken: false,
  flows: { oauth: false, miauth: false },
  streaming: { ...misskey12.streaming, takesCalls: true },
  drive: { ...misskey12.drive, sharedWith: 'everybody', thumbnailType: 'image/png' },
  stack: koa11,
  looks: misskey11Looks,
  reactionNames,
  mount: mountMisskey11,
};
