import type { Endpoint, EndpointTable } from '../endpoint.ts';
import type { Personality } from '../personality.ts';
import { changed } from '../endpoint-table.ts';
import { misskey12 } from './misskey-12.119.2.ts';

const hasNoChannels = (name: string) => !/channel/.test(name);

/**
 * Misskey 12.39.0: the first whose MiAuth is to be trusted. No channels yet; the callback must have no query; alt text
 * that comes with a file is ignored.
 */
export const misskey12Early: Personality = {
  ...misskey12,
  id: 'misskey-12.39.0',
  version: '12.39.0',
  endpoints: changed(withoutChannels(misskey12.endpoints), ['drive/files/create'], withoutComment),
  endpointNames: misskey12.endpointNames.filter(hasNoChannels),
  permissions: misskey12.permissions.filter(hasNoChannels),
  miauthPage: { ...misskey12.miauthPage, sessionGoes: 'glued' },
};

function withoutComment(upload: Endpoint): Endpoint {
  const { comment: _comment, ...properties } = upload.params.properties ?? {};
  const handle: Endpoint['handle'] = (call) =>
    upload.handle({ ...call, params: { ...call.params, comment: null } });
  return { ...upload, params: { ...upload.params, properties }, handle };
}

/** `channelId` of a note is ignored, as every parameter is that nobody knows: the note goes out publicly. */
function withoutChannels(table: EndpointTable): EndpointTable {
  const entries = Object.entries(table).filter(([name]) => hasNoChannels(name));
  const { 'notes/create': create, ...others } = Object.fromEntries(entries);
  if (!create) return others;
  const { channelId: _channel, ...properties } = create.params.properties ?? {};
  const params = { ...create.params, properties: { ...properties } };
  return {
    ...others,
    'notes/create': {
      ...create,
      params,
      handle: (call) => create.handle({ ...call, params: { ...call.params, channelId: undefined } }),
    },
  };
}
