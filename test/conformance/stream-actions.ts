import type { Lab } from './lab.ts';

type Scene = { noteId: string; text: string | null };
type Action = (lab: Lab, scene: Scene) => Promise<string | null>;

const ALICE = '<native token alice>';
const BOB = '<native token bob>';

const post =
  (i: string, about: (scene: Scene) => object): Action =>
  async (lab, scene) => {
    const { createdNote } = await lab.api('notes/create', { i, ...about(scene) });
    return (createdNote as { id: string }).id;
  };

const call =
  (endpoint: string, i: string, more: object = {}): Action =>
  async (lab, { noteId }) => {
    await lab.api(endpoint, { i, noteId, ...more });
    return null;
  };

// What nobody saw on the stream may have any text.
const postText = (i: string) => post(i, ({ text }) => ({ text: text ?? '@alice' }));

/** What was done while a stream was open. */
const ACTIONS: Record<string, Action> = {
  'bob reacts with ❤': call('notes/reactions/create', BOB, { reaction: '❤' }),
  'bob removes the reaction': call('notes/reactions/delete', BOB),
  'bob replies': post(BOB, ({ text, noteId }) => ({ text, replyId: noteId })),
  'bob mentions alice': postText(BOB),
  'bob mentions alice after disconnect': postText(BOB),
  'bob renotes': post(BOB, ({ noteId }) => ({ renoteId: noteId })),
  'bob posts': postText(BOB),
  'alice posts': postText(ALICE),
  'alice deletes the note': call('notes/delete', ALICE),
};

/** Does a recorded action about the note that is watched; the id of the note it made, if any. */
export async function actOnStream(lab: Lab, description: string, scene: Scene): Promise<string | null> {
  const action = ACTIONS[description];
  if (!action) throw new Error(`nobody knows how to do: ${description}`);
  return action(lab, scene);
}
