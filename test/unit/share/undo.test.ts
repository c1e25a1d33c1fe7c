import { describe, expect, it } from 'vitest';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { edit, undo } from '../../../lib/share/share.ts';
import { minute, noon } from './samples.ts';
import { atRest, aWorldOfOnesOwn, notesOf, passes, share, stateOf, world, write } from './world.ts';

aWorldOfOnesOwn();

describe('undo', () => {
  it('deletes the note and gives the words back as a draft', async () => {
    const id = await share('hello');
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'undone' });
    expect(notesOf()).toEqual([]);
    const draftId = await edit(id);
    expect(await drafts.get(draftId ?? '')).toMatchObject({ text: 'hello', touched: true });
  });

  it('is done when the note is gone already', async () => {
    const id = await share('hello');
    world.server.world.notes.clear();
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'undone' });
    expect(await drafts.all()).toMatchObject([{ text: 'hello' }]);
  });

  it('says what was in its way, and may be tried again', async () => {
    const id = await share('hello');
    world.server.faults.next('notes/delete', { after: 'cut' });
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'posted', problem: 'unreachable' });
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'undone' });
  });

  it('goes on after the background died over it', async () => {
    const id = await share('hello');
    const entry = await outbox.get(id);
    const { noteId = '' } = entry && 'noteId' in entry.state ? entry.state : {};
    if (entry) await outbox.set(id, { ...entry, state: { is: 'undoing', noteId, at: noon, changes: {} } });
    await passes(minute);
    expect(await stateOf(id)).toMatchObject({ is: 'undone' });
    expect(notesOf()).toEqual([]);
  });

  it('that is done twice leaves alone what was written in the draft since', async () => {
    const id = await share('hello');
    const before = await outbox.get(id);
    await undo(id);
    await atRest();
    const [draft] = await drafts.all();
    if (draft) await drafts.set(draft.id, { ...draft, text: 'hello again' });
    if (before) await outbox.set(id, before);
    await undo(id);
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'undone' });
    expect(await drafts.all()).toMatchObject([{ text: 'hello again' }]);
  });

  it('gives words back that can be posted as another note', async () => {
    const id = await share('hello');
    await undo(id);
    await atRest();
    const [again] = await post((await edit(id)) ?? '', [world.alice.id]);
    await atRest();
    expect(again).not.toBe(id);
    expect(notesOf()).toEqual(['hello']);
  });

  it('gives words back that another window does not take away', async () => {
    const draft = await write('hello');
    const [id = ''] = await post(draft.id, [world.alice.id]);
    await atRest();
    await undo(id);
    await atRest();
    // It had the draft still, and says something else.
    await drafts.set(draft.id, { ...draft, text: 'hello again' });
    await post(draft.id, [world.alice.id]);
    await atRest();
    expect(notesOf()).toEqual(['hello again']);
    expect(await drafts.all()).toMatchObject([{ text: 'hello' }]);
  });
});
