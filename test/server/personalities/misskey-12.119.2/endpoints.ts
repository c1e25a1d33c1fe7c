import type { Call, EndpointTable } from '../../endpoint.ts';
import { answering, named, refusing } from '../../endpoint-table.ts';
import { oldUserEndpoints } from '../../endpoints/old-users.ts';
import { endpoints } from '../../endpoints/table.ts';
import { isVisibleTo, packNote } from '../../entities/note.ts';
import type { ApiError } from '../../errors.ts';
import { refusal } from '../../errors.ts';
import { isoDate } from '../../json.ts';
import type { Packed } from '../../json.ts';
import { without } from '../../looks.ts';

/** What 12 tells everybody of the machine it runs on, sizes in bytes. */
const MACHINE = {
  machine: 'vm',
  cpu: { model: 'AMD EPYC', cores: 2 },
  mem: { total: 25_276_510_208 },
  fs: { total: 270_553_174_016, used: 39_879_028_736 },
};

/** What an upload fails over, by the refusal of later versions. */
const FAILURES: Record<string, [name: string, message: string]> = {
  INVALID_FILE_NAME: ['ReferenceError', "Cannot access 'meta' before initialization"],
  NO_FREE_SPACE: ['TypeError', "Cannot read properties of undefined (reading 'noFreeSpace')"],
};

export const misskey12Endpoints: EndpointTable = {
  ...answering(endpoints, {
    'admin/emoji/add': (answer) => ({ id: (answer as Packed)['id'] }),
    'channels/show': (answer) => without(answer as Packed, 'pinnedNotes'),
    'notes/state': (answer) => ({ ...(answer as Packed), isWatching: false }),
    'i/apps': (_, call) => tokensOf(call),
    'server-info': () => MACHINE,
  }),
  // Nobody is found by an empty name.
  ...answering(oldUserEndpoints, {
    'users/search-by-username-and-host': (answer, { params }) => (params['username'] ? answer : []),
  }),
  ...refusing(endpoints, 'drive/files/create', failureOf),
  ...refusing(endpoints, 'users/show', (error) =>
    error.status === 404
      ? refusal('NO_SUCH_USER', '4362f8dc-731f-4ad8-a694-be5a88922a24', 'No such user.')
      : error,
  ),
  'notes/search': { ...named(endpoints, 'notes/search'), handle: search },
};

/** What the apps of the legacy flow are called and may do stands elsewhere. */
function tokensOf({ world, user }: Call): Packed[] {
  const own = [...world.tokens.values()].filter((token) => token.userId === user?.id);
  return own.map(({ id, name, appId, permissions, createdAt, lastUsedAt }) => ({
    id,
    name,
    createdAt: isoDate(createdAt),
    lastUsedAt: isoDate(lastUsedAt),
    permission: appId === null ? permissions : [],
  }));
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
