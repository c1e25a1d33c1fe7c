import { only, withoutPermission } from '../endpoint-table.ts';
import { createNoteEndpoint } from '../endpoints/create-note.ts';
import { oldAdminEndpoints } from '../endpoints/old-admin.ts';
import { noteParams13, noteRules13 } from '../endpoints/old-note-rules.ts';
import { oldNoteEndpoints } from '../endpoints/old-notes.ts';
import { oldUserEndpoints } from '../endpoints/old-users.ts';
import { signupEndpoints } from '../endpoints/signup.ts';
import { endpoints } from '../endpoints/table.ts';
import { createAid } from '../ids.ts';
import type { Personality } from '../personality.ts';
import endpointNames from './misskey-13.14.2/endpoints.json' with { type: 'json' };
import meta from './misskey-13.14.2/meta.json' with { type: 'json' };
import nodeinfo from './misskey-13.14.2/nodeinfo.json' with { type: 'json' };
import policies from './misskey-13.14.2/policies.json' with { type: 'json' };
import { fastify4 } from '../stacks/fastify-4.ts';
import { misskey13Looks } from './misskey-13.14.2/looks.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** Upstream Misskey 13.14.2, the last before OAuth. */
export const misskey13: Personality = {
  ...misskey2025,
  id: 'misskey-13.14.2',
  version: '13.14.2',
  endpoints: {
    ...withoutPermission(only(endpoints, endpointNames), 'i', 'ap/show'),
    ...signupEndpoints,
    ...oldNoteEndpoints,
    ...oldAdminEndpoints,
    ...oldUserEndpoints,
    'notes/create': createNoteEndpoint(noteParams13, noteRules13),
  },
  endpointNames,
  permissions: misskey2025.permissions.slice(0, 36),
  policies,
  meta,
  nodeinfo: {
    ...misskey2025.nodeinfo,
    body: nodeinfo,
    about: {},
    listed: ['2.0'],
    hasCors: false,
    namesSchema: false,
  },
  challenges: 'always',
  limitAnswer: { info: false, retryAfter: false },
  flows: { oauth: false, miauth: true },
  miauthPage: {
    ...misskey2025.miauthPage,
    blockedSchemes: ['javascript:', 'file:', 'data:', 'mailto:', 'tel:'],
    dropsUnknown: false,
  },
  streaming: { ...misskey2025.streaming, permission: null, tellsUnreadMentions: true },
  drive: { ...misskey2025.drive, detectsText: false, unknownExtension: 'unknown' },
  tellsOfTokens: false,
  stack: fastify4,
  looks: misskey13Looks,
  createIds: createAid,
};
