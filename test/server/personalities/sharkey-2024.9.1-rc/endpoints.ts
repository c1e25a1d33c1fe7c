import type { Endpoint, EndpointTable } from '../../endpoint.ts';
import { answering, named, refusing } from '../../endpoint-table.ts';
import { createNoteEndpoint } from '../../endpoints/create-note.ts';
import { fetchError } from '../../endpoints/old-notes.ts';
import { sharkey2024Params, sharkey2024Rules } from '../../endpoints/sharkey-note-rules.ts';
import { replacingReaction } from '../../endpoints/sharkey-notes.ts';
import { endpoints } from '../../endpoints/table.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';
import { sharkeyEndpoints } from '../sharkey-endpoints.ts';
import endpointNames from './endpoints.json' with { type: 'json' };

/** One note a second. */
const creating: Endpoint = {
  ...createNoteEndpoint(sharkey2024Params, sharkey2024Rules),
  limit: { count: 300, duration: 3_600_000, minInterval: 1000 },
};

/** The endpoints of Sharkey 2024. */
export const sharkey2024Endpoints: EndpointTable = {
  ...sharkeyEndpoints(endpointNames),
  'notes/create': creating,
  'notes/reactions/create': replacingReaction(named(endpoints, 'notes/reactions/create')),
  ...refusing(endpoints, 'admin/accounts/create', () => new Error('access denied')),
  ...refusing(endpoints, 'ap/show', (error, { params }) =>
    error.code === 'REQUEST_FAILED' ? fetchError(String(params['uri'])) : error,
  ),
  ...answering(endpoints, {
    'i/apps': (apps) => (apps as Packed[]).map((app) => without(app, 'iconUrl', 'description')),
  }),
};
