import type { Lab } from './lab.ts';
import type { Actors } from './set-up.ts';

/** What an action is about, and the tokens of those who act. */
type Scene = Actors & { noteId: string; text: string | null };
type Actor = keyof Actors;
type Action = (lab: Lab, scene: Scene) => Promise<string | null>;

const post =
  (actor: Actor, about: (scene: Scene) => object): Action =>
  async (lab, scene) => {
    const { createdNote } = await lab.api('notes/create', { i: scene[actor], ...about(scene) });
    return (createdNote as { id: string }).id;
  };

const call =
  (endpoint: string, actor: Actor, more: object = {}): Action =>
  async (lab, scene) => {
    await lab.api(endpoint, { i: scene[actor], noteId: scene.noteId, ...more });
    return null;
  };

// What nobody saw on the stream may have any text.
const postText = (actor: Actor) => post(actor, ({ text }) => ({ text: text ?? '@alice' }));
const react = (reaction: string) => call('notes/reactions/create', 'bob', { reaction });

/** What was done while a stream was open. */
const ACTIONS: Record<string, Action> = {
  'bob reacts with ❤': react('❤'),
  'bob reacts with 👍': react('👍'),
  'bob reacts with :labemoji:': react(':labemoji:'),
  'bob removes the reaction': call('notes/reactions/delete', 'bob'),
  'bob replies': post('bob', ({ text, noteId }) => ({ text, replyId: noteId })),
  'bob mentions alice': postText('bob'),
  'bob mentions alice after disconnect': postText('bob'),
  'bob renotes': post('bob', ({ noteId }) => ({ renoteId: noteId })),
  'bob posts': postText('bob'),
  'alice posts': postText('alice'),
  'alice deletes the note': call('notes/delete', 'alice'),
};

/** Does a recorded action about the note that is watched; the id of the note it made, if any. */
export async function actOnStream(lab: Lab, description: string, scene: Scene): Promise<string | null> {
  const action = ACTIONS[description];
  if (!action) throw new Error(`nobody knows how to do: ${description}`);
  return action(lab, scene);
}
