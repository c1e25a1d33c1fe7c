import { signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packNote } from '../entities/note.ts';
import { packUserDetailed } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import { text } from '../schema.ts';
import { hostOf } from '../world.ts';

const HOUR = 3_600_000;

/** `ap/show` of what is local, and of what a test has put elsewhere. */
export const apEndpoints: EndpointTable = {
  'ap/show': signedIn({
    permission: 'read:account',
    limit: { count: 30, duration: HOUR },
    params: { properties: { uri: text }, required: ['uri'] },
    handle: ({ world, user, params }) => {
      // What is no URL makes the constructor throw, which Misskey answers with 500 too.
      const uri = new URL(params.uri);
      const isLocal = uri.host === hostOf(world);
      const there = world.elsewhere.get(params.uri) ?? '';
      const post = world.notes.get(there);
      if (post) return { type: 'Note', object: packNote(world, post, user) };
      const person = world.users.get(there);
      if (person) return { type: 'User', object: packUserDetailed(world, person, user) };
      if (!isLocal) throw world.settings.federation === 'none' ? noSuchObject() : requestFailed();
      const [, kind, id = ''] = uri.pathname.split('/');
      const note = kind === 'notes' ? world.notes.get(id) : undefined;
      if (note) return { type: 'Note', object: packNote(world, note, user) };
      const shown = kind === 'users' ? world.users.get(id) : undefined;
      if (shown) return { type: 'User', object: packUserDetailed(world, shown, user) };
      throw noSuchObject();
    },
  }),
};

function noSuchObject() {
  return refusal('NO_SUCH_OBJECT', 'dc94d745-1262-4e63-a17d-fecaa57efc82', 'No such object.');
}

function requestFailed() {
  return refusal('REQUEST_FAILED', '81b539cf-4f57-4b29-bc98-032c33c0792e', 'Request failed.');
}
