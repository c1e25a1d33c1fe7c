import type { Call, Endpoint } from '../endpoint.ts';
import { only } from '../endpoint-table.ts';
import { createNoteEndpoint } from '../endpoints/create-note.ts';
import { contentRequired, noteParams11, noteRules11 } from '../endpoints/misskey-11-note-rules.ts';
import { signupEndpoints } from '../endpoints/signup.ts';
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
    ...only(misskey12.endpoints, endpointNames),
    ...signupEndpoints,
    'notes/create': withContent(createNoteEndpoint(noteParams11, noteRules11)),
  },
  endpointNames,
  permissions: misskey12.permissions.filter((name) => !/channels|gallery|page/.test(name)),
  meta,
  nodeinfo: { ...misskey12.nodeinfo, body: nodeinfo },
  suspended: suspendedAccessDenied,
  failureInfo: () => undefined,
  takesRawToken: false,
  flows: { oauth: false, miauth: false },
};

function withContent(endpoint: Endpoint): Endpoint {
  const handle = (call: Call) => {
    // What nobody knows is ignored.
    const { channelId: _channel, ...params } = call.params;
    const { text, fileIds, mediaIds, renoteId, poll } = params;
    const hasText = typeof text === 'string' && text.trim() !== '';
    if (!hasText && !fileIds && !mediaIds && !renoteId && !poll) throw contentRequired();
    return endpoint.handle({ ...call, params });
  };
  return { ...endpoint, handle };
}
