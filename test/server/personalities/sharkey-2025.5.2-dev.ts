import { sharkeySuspended } from '../errors.ts';
import type { Personality } from '../personality.ts';
import { sharkeyStack } from '../stacks/sharkey.ts';
import { mountMastodonOAuth } from './sharkey-2025.5.2-dev/mastodon.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import buckets from './sharkey-2025.5.2-dev/buckets.json' with { type: 'json' };
import endpointNames from './sharkey-2025.5.2-dev/endpoints.json' with { type: 'json' };
import { sharkey2025Endpoints } from './sharkey-2025.5.2-dev/endpoints.ts';
import { sharkey2025Looks } from './sharkey-2025.5.2-dev/looks.ts';
import meta from './sharkey-2025.5.2-dev/meta.json' with { type: 'json' };
import nodeinfo from './sharkey-2025.5.2-dev/nodeinfo.json' with { type: 'json' };
import permissions from './sharkey-2025.5.2-dev/permissions.json' with { type: 'json' };
import policies from './sharkey-2025.5.2-dev/policies.json' with { type: 'json' };

const REPOSITORY = 'https://activitypub.software/TransFem-org/Sharkey/';

/** A development version of Sharkey 2025.5.2: it publishes Misskey's OAuth but speaks Mastodon's. */
export const sharkey2025: Personality = {
  ...misskey2025,
  id: 'sharkey-2025.5.2-dev',
  software: 'sharkey',
  version: '2025.5.2-dev+g0a2fd61230',
  endpoints: sharkey2025Endpoints,
  endpointNames,
  permissions,
  policies,
  meta,
  nodeinfo: {
    ...misskey2025.nodeinfo,
    body: nodeinfo,
    onlyIn21: ['homepage', 'repository'],
    forgetsRepository: false,
    about: { homepage: REPOSITORY, repository: REPOSITORY },
  },
  statuses: { ...misskey2025.statuses, credentialKind: 'permission' },
  suspended: sharkeySuspended,
  challenges: 'always',
  buckets: { byDefault: { size: 10, drip: 100 }, of: buckets },
  flows: { oauth: false, miauth: true },
  streaming: {
    ...misskey2025.streaming,
    permission: null,
    channelPermission: 'read:account',
    tellsReplies: true,
    wrongToken: 'closed',
    sharesMain: false,
  },
  drive: { ...misskey2025.drive, detectsText: false, sharedWith: 'everybody', namesKind: true },
  stack: sharkeyStack,
  looks: sharkey2025Looks,
  mount: mountMastodonOAuth,
};
