import { describe, expect, it } from 'vitest';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { sendAgain, undo } from '../../../../lib/share/share.ts';
import { act, elsewhere, ownPage } from '../posts.ts';
import { second } from '../samples.ts';
import { atRest, aWorldOfOnesOwn, passes, stateOf, world } from '../world.ts';

aWorldOfOnesOwn();

const reactions = (postId: string) => [...(world.server.world.notes.get(postId)?.reactions.values() ?? [])];

function mayReact() {
  allowReactions();
  return elsewhere();
}

function allowReactions(): void {
  world.server.world.tokens.forEach((token) => token.permissions.push('write:reactions'));
}

describe('a reaction', () => {
  it('is there, and there once', async () => {
    const { id } = mayReact();
    const entry = await act(id, { reaction: '👍' });
    expect(await stateOf(entry)).toMatchObject({ is: 'posted', noteId: id, changes: {} });
    await act(id, { reaction: '👍' });
    expect(reactions(id)).toEqual(['👍']);
  });

  it('makes way for another one', async () => {
    const { id } = mayReact();
    await act(id, { reaction: '👍' });
    await act(id, { reaction: '🎉' });
    expect(reactions(id)).toEqual(['🎉']);
    await act(id, { reaction: '👍' });
    expect(reactions(id)).toEqual(['👍']);
  });

  it('is taken back, though it was not there any more', async () => {
    const { id } = mayReact();
    const entry = await act(id, { reaction: '👍' });
    await undo(entry);
    await atRest();
    expect(await stateOf(entry)).toMatchObject({ is: 'undone' });
    expect(reactions(id)).toEqual([]);
    const again = await act(id, { reaction: '👍' });
    world.server.world.notes.get(id)?.reactions.clear();
    await undo(again);
    await atRest();
    expect(await stateOf(again)).toMatchObject({ is: 'undone' });
    expect(await drafts.all()).toEqual([]);
  });

  it('whose answer is lost is found', async () => {
    const { id } = mayReact();
    world.server.faults.next('notes/reactions/create', { answer: { status: 502 }, work: true });
    const entry = await act(id, { reaction: '👍' });
    await passes(2 * second);
    expect(await stateOf(entry)).toMatchObject({ is: 'posted' });
  });

  it.each([
    ['a proxy says', { answer: { status: 502 } }],
    ['the connection breaks', { before: 'cut' }],
  ] as const)('that did not arrive, as %s, is made within seconds: it may be repeated', async (_, fault) => {
    const { id } = mayReact();
    world.server.faults.next('notes/reactions/create', fault, 2);
    const entry = await act(id, { reaction: '👍' });
    for (const wait of [2, 3, 5, 2, 3, 30]) await passes(wait * second);
    expect(await stateOf(entry)).toMatchObject({ is: 'posted' });
    expect(reactions(id)).toEqual(['👍']);
  });

  it('that the token does not allow says what is missing, and goes when it is allowed', async () => {
    const { id } = elsewhere();
    const entry = await act(id, { reaction: '👍' });
    expect(await stateOf(entry)).toMatchObject({
      is: 'failed',
      code: 'permissionMissing',
      detail: { permission: 'write:reactions' },
    });
    allowReactions();
    await sendAgain(entry);
    await atRest();
    expect(reactions(id)).toEqual(['👍']);
  });

  it('that has failed is tried again when it is wished for again', async () => {
    const { id } = elsewhere();
    const entry = await act(id, { reaction: '👍' });
    allowReactions();
    expect(await act(id, { reaction: '👍' })).toBe(entry);
    expect(reactions(id)).toEqual(['👍']);
  });

  it('that the server does not know becomes a heart, and that is said', async () => {
    const { id } = mayReact();
    const entry = await act(id, { reaction: ':nosuch:' });
    expect(await stateOf(entry)).toMatchObject({ is: 'posted', changes: { reaction: '❤' } });
  });

  it.each(['', 'like', '👍👍', ':a b:', ':x@y.example:', 'x'.repeat(1000)])(
    'cannot be %j',
    async (reaction) => {
      const { id } = mayReact();
      await expect(act(id, { reaction })).rejects.toMatchObject({ code: 'refused' });
    },
  );

  it('is shown by the next look at the post', async () => {
    const note = mayReact();
    await act(note.id, { reaction: '👍', fediverse: ownPage(note) });
    const again = await act(note.id, { reaction: '🎉', fediverse: ownPage(note) });
    expect((await outbox.get(again))?.draft.target?.post.myReaction).toBe('👍');
  });
});
