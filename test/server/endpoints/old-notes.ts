import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { named, refusing } from '../endpoint-table.ts';
import { packNote } from '../entities/note.ts';
import { refusal } from '../errors.ts';
import { id, limit, text } from '../schema.ts';
import { apEndpoints } from './ap.ts';
import { notesOfUser } from './user-notes.ts';

const showing = named(
  refusing(apEndpoints, 'ap/show', (_, { params }) => fetchError(String(params['uri']))),
  'ap/show',
);
const HOUR = 3_600_000;
const yes = { type: 'boolean', default: true } as const;
const no = { type: 'boolean', default: false } as const;

/**
 * Up to Misskey 13 replies and the notes in channels are in `users/notes` unless told, and `ap/show` fails where later
 * versions say what is wrong.
 */
export const oldNoteEndpoints: EndpointTable = {
  'ap/show': signedIn({
    limit: { count: 30, duration: HOUR },
    params: { properties: { uri: text }, required: ['uri'] },
    handle: showing.handle,
  }),

  'users/notes': open({
    params: {
      properties: {
        userId: id,
        includeReplies: yes,
        includeMyRenotes: yes,
        withFiles: no,
        limit: limit(10),
        sinceId: id,
        untilId: id,
        sinceDate: { type: 'integer' },
        untilDate: { type: 'integer' },
      },
      required: ['userId'],
    },
    handle: ({ world, user, params }) => {
      if (!world.users.has(params.userId)) {
        throw refusal('NO_SUCH_USER', '27e494ba-2ac2-48e8-893b-10d4d8c2387b', 'No such user.');
      }
      const { includeReplies, includeMyRenotes, ...query } = params;
      const wanted = { ...query, withReplies: includeReplies, withRenotes: includeMyRenotes };
      return notesOfUser(world, user, { ...wanted, withChannelNotes: true }).map((note) =>
        packNote(world, note, user),
      );
    },
  }),
};

/** What node-fetch tells of an address that cannot be reached. */
export function fetchError(uri: string): Error {
  const { hostname, host } = new URL(uri);
  const isAddress = /^[\d.]+$/.test(hostname);
  const reason = isAddress ? `connect ECONNREFUSED ${host}` : `cacheableLookup ENOTFOUND ${hostname}`;
  const error = new Error(`request to ${uri} failed, reason: ${reason}`);
  error.name = 'FetchError';
  return error;
}
