import { only, withoutPermission } from '../endpoint-table.ts';
import { createNoteEndpoint } from '../endpoints/create-note.ts';
import { oldAdminEndpoints } from '../endpoints/old-admin.ts';
import { noteParams12, noteRules12 } from '../endpoints/old-note-rules.ts';
import { oldNoteEndpoints } from '../endpoints/old-notes.ts';
import { oldUserEndpoints } from '../endpoints/old-users.ts';
import { signupEndpoints } from '../endpoints/signup.ts';
import { endpoints } from '../endpoints/table.ts';
import { accountSuspended } from '../errors.ts';
import type { Personality } from '../personality.ts';
import { koa } from '../stacks/koa.ts';
import endpointNames from './misskey-12.119.2/endpoints.json' with { type: 'json' };
import meta from './misskey-12.119.2/meta.json' with { type: 'json' };
import nodeinfo from './misskey-12.119.2/nodeinfo.json' with { type: 'json' };
import { misskey12Endpoints } from './misskey-12.119.2/endpoints.ts';
import { misskey12Looks } from './misskey-12.119.2/looks.ts';
import { misskey13 } from './misskey-13.14.2.ts';

/** Upstream Misskey 12.119.2, the last that stood on Koa. */
export const misskey12: Personality = {
  ...misskey13,
  id: 'misskey-12.119.2',
  version: '12.119.2',
  endpoints: {
    ...withoutPermission(only(endpoints, endpointNames), 'i', 'ap/show'),
    ...signupEndpoints,
    ...oldNoteEndpoints,
    ...oldAdminEndpoints,
    ...oldUserEndpoints,
    ...misskey12Endpoints,
    'notes/create': createNoteEndpoint(noteParams12, noteRules12),
  },
  endpointNames,
  permissions: misskey13.permissions.slice(0, 32),
  meta,
  nodeinfo: { ...misskey13.nodeinfo, body: nodeinfo },
  statuses: {
    authenticationFailed: 403,
    permissionDenied: 400,
    permissionKind: 'client',
    credentialKind: 'client',
  },
  failureInfo: ({ message, name, stack }) => ({ e: { message, code: name, stack } }),
  policies: { ...misskey13.policies, driveCapacityMb: 1024 },
  suspended: () => accountSuspended('client'),
  readsBearer: false,
  challenges: 'never',
  oddToken: 'error',
  miauthPage: { ...misskey13.miauthPage, sessionGoes: 'appended', blockedSchemes: [] },
  streaming: { ...misskey13.streaming, wrongToken: 'hangs', suspendedStatus: 400, answersPing: true },
  drive: {
    detectsText: false,
    unknownExtension: null,
    sharedWith: 'who asks',
    namesKind: false,
    thumbnailType: 'image/webp',
  },
  stack: koa,
  looks: misskey12Looks,
};
