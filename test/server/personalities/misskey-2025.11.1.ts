import { endpoints } from '../endpoints/table.ts';
import { only } from '../endpoint-table.ts';
import { accountSuspended } from '../errors.ts';
import { createAidx } from '../ids.ts';
import { sameLooks } from '../looks.ts';
import { byMicroformats } from '../oauth/client-readers.ts';
import type { Personality } from '../personality.ts';
import { fastify } from '../stacks/fastify.ts';
import { validate } from '../validate.ts';
import endpointNames from './misskey-2025.11.1/endpoints.json' with { type: 'json' };
import meta from './misskey-2025.11.1/meta.json' with { type: 'json' };
import nodeinfo from './misskey-2025.11.1/nodeinfo.json' with { type: 'json' };
import permissions from './misskey-2025.11.1/permissions.json' with { type: 'json' };
import policies from './misskey-2025.11.1/policies.json' with { type: 'json' };

const REPOSITORY = 'https://github.com/misskey-dev/misskey';

/** Upstream Misskey 2025.11.1, which all others are described by. */
export const misskey2025: Personality = {
  id: 'misskey-2025.11.1',
  software: 'misskey',
  version: '2025.11.1',
  endpoints: only(endpoints, endpointNames),
  endpointNames,
  permissions,
  keepsOldPermissionNames: false,
  validate,
  policies,
  meta,
  nodeinfo: {
    body: nodeinfo,
    about: { homepage: 'https://misskey-hub.net', repository: REPOSITORY },
    listed: ['2.1', '2.0'],
    hasCors: true,
    linksHaveCors: true,
    onlyIn21: ['repository'],
    forgetsRepository: true,
    namesSchema: true,
  },
  statuses: {
    authenticationFailed: 401,
    permissionDenied: 403,
    permissionKind: 'permission',
    credentialKind: 'client',
  },
  failureInfo: ({ message, name }) => ({ e: { message, code: name, id: crypto.randomUUID() } }),
  suspended: () => accountSuspended('permission'),
  readsBearer: true,
  challenges: 'not at 429',
  takesRawToken: true,
  oddToken: 'never',
  buckets: null,
  limitAnswer: { info: true, retryAfter: true },
  flows: { oauth: true, miauth: true },
  oauth: {
    hasCors: true,
    statuses: { invalidGrant: 403, unsupportedGrantType: 501 },
    readers: { html: byMicroformats, json: null },
    more: {},
    loses: 'nothing',
  },
  miauthPage: {
    sessionGoes: 'set',
    blockedSchemes: ['javascript:', 'file:', 'data:', 'mailto:', 'tel:', 'vbscript:'],
    onlyHttp: false,
    dropsUnknown: true,
    needsPermission: false,
    isBroken: false,
  },
  streaming: {
    permission: 'read:account',
    channelPermission: null,
    wrongToken: 'refused',
    suspendedStatus: 403,
    tellsReplies: false,
    tellsUnreadMentions: false,
    answersPing: false,
    takesCalls: false,
    sharesMain: true,
  },
  drive: {
    detectsText: true,
    unknownExtension: null,
    sharedWith: 'nobody',
    namesKind: false,
    thumbnailType: 'image/webp',
  },
  tellsOfTokens: true,
  stack: fastify,
  looks: sameLooks,
  reactionNames: {},
  createIds: createAidx,
  settings: {},
  mount: null,
};
