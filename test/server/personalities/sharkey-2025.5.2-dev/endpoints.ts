import { open } from '../../endpoint.ts';
import type { Call, Endpoint, EndpointTable } from '../../endpoint.ts';
import { answering, changed, named, only, refusing } from '../../endpoint-table.ts';
import { createNoteEndpoint } from '../../endpoints/create-note.ts';
import { scheduleEndpoints, seeingDue } from '../../endpoints/sharkey-schedule.ts';
import { sharkey2025Params, sharkey2025Rules } from '../../endpoints/sharkey-note-rules.ts';
import { sharkeyNoteEndpoints } from '../../endpoints/sharkey-notes.ts';
import { endpoints } from '../../endpoints/table.ts';
import { ApiError, credentialRequired, refusal } from '../../errors.ts';
import { isObject } from '../../json.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';
import { sharkeyEndpoints } from '../sharkey-endpoints.ts';
import endpointNames from './endpoints.json' with { type: 'json' };

const base = sharkeyEndpoints(endpointNames);

const uploading = named(
  refusing(base, 'drive/files/create', (error) =>
    error.status === 500 ? new Error('folder-not-found') : error,
  ),
  'drive/files/create',
);

/** The administrator sets how long an alternative text may be. */
const upload: Endpoint = {
  ...uploading,
  handle: (call) => {
    const { comment } = call.params;
    if (typeof comment === 'string' && comment.length > 20_000) throw commentTooLong();
    return uploading.handle(call);
  },
};

/** The endpoints of Sharkey 2025. */
export const sharkey2025Endpoints: EndpointTable = {
  ...base,
  ...sharkeyNoteEndpoints,
  'channels/featured': open({ params: {}, handle: () => [] }),
  ...scheduleEndpoints,
  'notes/create': createNoteEndpoint(sharkey2025Params, sharkey2025Rules),
  'drive/files/create': upload,
  'users/notes': seeingDue(named(endpoints, 'users/notes')),

  ...answering(endpoints, {
    // Of a token of the legacy flow, whose permissions are its app's, none are told.
    i: (me, { token }) =>
      token && isObject(me) ? { ...me, permissions: token.appId === null ? token.permissions : [] } : me,
    'app/create': (app, { user }) => (user && isObject(app) ? { ...app, isAuthorized: false } : app),
    'channels/show': (channel) => (isObject(channel) ? without(channel, 'pinnedNotes') : channel),
    'i/apps': (apps) =>
      (apps as Packed[]).map((app) =>
        Object.assign(without(app, 'iconUrl', 'description'), { rank: null, grantees: [] }),
      ),
  }),

  ...refusing(endpoints, 'admin/accounts/create', refuseAccount),

  ...changed(only(endpoints, ['notes/state']), ['notes/state'], (endpoint) => ({
    ...endpoint,
    handle: () => {
      throw new TypeError('Unsupported FindOperator Function');
    },
  })),
};

function refuseAccount(error: ApiError, { world, user }: Call): ApiError {
  if (error.code !== 'ACCESS_DENIED') return error;
  if (world.users.size === 0) {
    const id = '97147c55-1ae1-4f6f-91d6-e1c3e0e76d62';
    return refusal('INCORRECT_INITIAL_PASSWORD', id, 'Initial password is incorrect.');
  }
  if (!user) return credentialRequired('client');
  return new ApiError({
    status: 403,
    kind: 'permission',
    code: 'ROLE_PERMISSION_DENIED',
    id: 'c3d38592-54c0-429d-be96-5636b0431a61',
    message: 'You are not assigned to an administrator role.',
  });
}

function commentTooLong(): ApiError {
  const message = 'Cannot upload the file because the comment exceeds the instance limit.';
  return refusal('COMMENT_TOO_LONG', '333652d9-0826-40f5-a2c3-e2bedcbb9fe5', message);
}
