import type { Call, Endpoint, EndpointTable } from '../../endpoint.ts';
import { changed, only } from '../../endpoint-table.ts';
import { endpoints } from '../../endpoints/table.ts';
import { isVisibleTo, packNote } from '../../entities/note.ts';
import { ApiError, refusal } from '../../errors.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';

/** What the endpoints of Misskey 12 answer differently, by their name. */
const CHANGES: Record<string, (answer: Packed) => unknown> = {
  'admin/emoji/add': ({ id }) => ({ id }),
  'channels/show': (answer) => without(answer, 'pinnedNotes'),
  'notes/state': (answer) => ({ ...answer, isWatching: false }),
};

/** What an upload fails over, by the refusal of later versions. */
const FAILURES: Record<string, [name: string, message: string]> = {
  INVALID_FILE_NAME: ['ReferenceError', "Cannot access 'meta' before initialization"],
  NO_FREE_SPACE: ['TypeError', "Cannot read properties of undefined (reading 'noFreeSpace')"],
};

export const misskey12Endpoints: EndpointTable = {
  ...Object.fromEntries(Object.entries(CHANGES).map(([name, change]) => [name, answering(name, change)])),
  ...refusing('drive/files/create', (error) => failureOf(error)),
  ...refusing('users/show', (error) =>
    error.status === 404
      ? refusal('NO_SUCH_USER', '4362f8dc-731f-4ad8-a694-be5a88922a24', 'No such user.')
      : error,
  ),
  ...changed(only(endpoints, ['notes/search']), ['notes/search'], (endpoint) => ({
    ...endpoint,
    handle: search,
  })),
};

function answering(name: string, change: (answer: Packed) => unknown): Endpoint {
  const endpoint = named(name);
  return { ...endpoint, handle: (call) => change(endpoint.handle(call) as Packed) };
}

/** An endpoint whose refusals become others. */
function refusing(name: string, change: (error: ApiError) => Error): EndpointTable {
  const endpoint = named(name);
  const handle = (call: Call) => {
    try {
      return endpoint.handle(call);
    } catch (error) {
      throw error instanceof ApiError ? change(error) : error;
    }
  };
  return { [name]: { ...endpoint, handle } };
}

function named(name: string): Endpoint {
  const endpoint = endpoints[name];
  if (!endpoint) throw new Error(`there is no ${name}`);
  return endpoint;
}

function failureOf(error: ApiError): Error {
  const { code } = error.body['error'] as { code: string };
  const [name, message] = FAILURES[code] ?? [];
  return message === undefined ? error : Object.assign(new Error(message), { name });
}

/** Everybody may search. */
function search({ world, user, params }: Call): unknown {
  const query = String(params['query']);
  const found = [...world.notes.values()].filter(
    (note) => note.text?.includes(query) && isVisibleTo(world, note, user),
  );
  return found
    .toReversed()
    .slice(0, 10)
    .map((note) => packNote(world, note, user));
}
