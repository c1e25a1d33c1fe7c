import { signedIn } from '../endpoint.ts';
import type { Endpoint, EndpointTable } from '../endpoint.ts';
import { named } from '../endpoint-table.ts';
import { packNote } from '../entities/note.ts';
import { refusal } from '../errors.ts';
import { id } from '../schema.ts';
import { reactionEndpoints } from './reactions.ts';

const reacting = named(reactionEndpoints, 'notes/reactions/create');

/** Another reaction takes the place of the one before; the same one again is refused. */
export function replacingReaction(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handle: (call) => {
      const { world, user, params } = call;
      const reactions = world.notes.get(String(params['noteId']))?.reactions;
      if (user && reactions?.get(user.id) !== params['reaction']) reactions?.delete(user.id);
      return endpoint.handle(call);
    },
  };
}

/** In Sharkey 2025 another reaction takes the place of the one before, and the same one again is no error. */
const reactAgain: Endpoint = {
  ...reacting,
  handle: (call) => {
    const { world, user, params } = call;
    if (user) world.notes.get(String(params['noteId']))?.reactions.delete(user.id);
    return reacting.handle(call);
  },
};

/** What Sharkey 2025 has for notes beyond Misskey. */
export const sharkeyNoteEndpoints: EndpointTable = {
  'notes/reactions/create': reactAgain,

  'notes/like': signedIn({
    permission: 'write:reactions',
    params: { properties: { noteId: id }, required: ['noteId'] },
    handle: (call) => reactAgain.handle({ ...call, params: { ...call.params, reaction: '❤️' } }),
  }),

  'notes/edit': signedIn({
    permission: 'write:notes',
    params: {
      properties: { editId: id, text: { type: 'string', minLength: 1 } },
      required: ['editId', 'text'],
    },
    handle: ({ world, user, params }) => {
      const note = world.notes.get(params.editId);
      if (note?.userId !== user.id) {
        throw refusal('NO_SUCH_NOTE', 'eef6c173-3010-4a23-8674-7c4fcaeba719', 'No such note.');
      }
      Object.assign(note, { text: params.text.trim(), updatedAt: world.now() });
      return { createdNote: packNote(world, note, user) };
    },
  }),
};
