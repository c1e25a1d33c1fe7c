import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packNote } from '../entities/note.ts';
import { refusal } from '../errors.ts';
import { isoDate } from '../json.ts';
import { flag, id, limit, text } from '../schema.ts';
import { publish } from '../world.ts';
import { createNoteEndpoint } from './create-note.ts';
import { noteParams } from './note-params.ts';
import { noteRules } from './note-rules.ts';
import { notesOfUser } from './user-notes.ts';

const HOUR = 3_600_000;
const noteId = { properties: { noteId: id }, required: ['noteId'] } as const;

export const noteEndpoints: EndpointTable = {
  'notes/create': createNoteEndpoint(noteParams, noteRules),

  'notes/show': open({
    params: noteId,
    handle: ({ world, user, params }) => {
      const note = world.notes.get(params.noteId);
      if (!note) throw noSuchNote('24fcbfc6-2e37-42b6-8388-c29b3861a08d');
      return packNote(world, note, user);
    },
  }),

  'notes/delete': signedIn({
    permission: 'write:notes',
    limit: { count: 300, duration: HOUR, minInterval: 1000 },
    params: noteId,
    handle: ({ world, user, params }) => {
      const note = world.notes.get(params.noteId);
      if (!note) throw noSuchNote('490be23f-8c1f-4796-819f-94cb4f9d1630');
      if (note.userId !== user.id && !user.isAdmin) {
        throw refusal('ACCESS_DENIED', 'fe8d7103-0ea8-4ec3-814d-f8b401dc69e9', 'Access denied.');
      }
      world.notes.delete(note.id);
      const body = { deletedAt: isoDate(world.now()) };
      publish(world, { kind: 'noteUpdated', noteId: note.id, type: 'deleted', body });
    },
  }),

  'notes/state': signedIn({
    permission: 'read:account',
    params: noteId,
    handle: ({ user, params }) => ({
      isFavorited: user.favoriteNotes.has(params.noteId),
      isMutedThread: false,
    }),
  }),

  'notes/search': open({
    params: { properties: { query: text }, required: ['query'] },
    handle: () => {
      // The role policy canSearchNotes is off by default.
      const id = '0b44998d-77aa-4427-80d0-d2c9b8523011';
      throw refusal('UNAVAILABLE', id, 'Search of notes unavailable.');
    },
  }),

  'users/notes': open({
    params: {
      properties: {
        userId: id,
        withReplies: flag,
        withRenotes: { type: 'boolean', default: true },
        withChannelNotes: flag,
        withFiles: flag,
        limit: limit(10),
        sinceId: id,
        untilId: id,
        sinceDate: { type: 'integer' },
        untilDate: { type: 'integer' },
      },
      required: ['userId'],
    },
    handle: ({ world, user, params }) =>
      notesOfUser(world, user, params).map((note) => packNote(world, note, user)),
  }),
};

function noSuchNote(id: string) {
  return refusal('NO_SUCH_NOTE', id, 'No such note.');
}
