import { describe, expect, it } from 'vitest';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { leave } from '../../../../lib/share/leave.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { lookUp } from '../../../../lib/share/post/look-up.ts';
import { prefer } from '../../../../lib/share/draft/preferences.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { discard, edit, undo } from '../../../../lib/share/share.ts';
import { stored } from '../../fake-browser.ts';
import { sampleTarget, act, elsewhere, page } from '../posts.ts';
import { minute, second } from '../samples.ts';
import {
  asked,
  atRest,
  aWorldOfOnesOwn,
  passes,
  passesUntilBelieved,
  serverError,
  share,
  signedIn,
  stateOf,
  world,
  write,
} from '../world.ts';

aWorldOfOnesOwn();

const renotes = () => world.server.notesOf('alice').map(({ renoteId }) => renoteId);

describe('a renote', () => {
  it('is one however often it is wished for', async () => {
    const { id } = elsewhere();
    const entries = await Promise.all([act(id), act(id)]);
    entries.push(await act(id));
    expect(new Set(entries).size).toBe(1);
    expect(renotes()).toEqual([id]);
    expect(await stateOf(entries[0] ?? '')).toMatchObject({ is: 'posted' });
  });

  it('goes where it was chosen to go, and never further than the post', async () => {
    const { id } = elsewhere({ visibility: 'home' });
    await act(id, { visibility: 'public', localOnly: true });
    expect(world.server.notesOf('alice')).toMatchObject([
      { visibility: 'home', localOnly: true, text: null },
    ]);
  });

  it('whose answer is lost is found, and not made again', async () => {
    const { id } = elsewhere();
    world.server.faults.next('notes/create', { answer: serverError(502), work: true });
    const entry = await act(id);
    await passes(2 * second);
    expect(await stateOf(entry)).toMatchObject({ is: 'posted' });
    await passesUntilBelieved();
    expect(renotes()).toEqual([id]);
    expect(asked()).toBe(1);
  });

  it('and a quote are of one account alone, whoever else is said to post', async () => {
    const { id } = elsewhere();
    const bob = await signedIn('bob');
    const target = { ...sampleTarget('quote', { id }), accountId: world.alice.id };
    const draft = await write('well said', { target });
    await post(draft.id, [world.alice.id, bob.id]);
    await atRest();
    expect(renotes()).toEqual([id]);
    expect(world.server.notesOf('bob')).toEqual([]);
  });

  it('that was lost is not taken for another renote, nor for a quote', async () => {
    const { id } = elsewhere();
    const other = elsewhere({ uri: `${page.uri}0`, text: 'Good night' });
    await act(other.id, { fediverse: { ...page, uri: `${page.uri}0` } });
    await share('well said', { target: { ...sampleTarget('quote', { id }), accountId: world.alice.id } });
    world.server.faults.next('notes/create', { answer: serverError(500) });
    const entry = await act(id);
    await passes(2 * second);
    expect(await stateOf(entry)).toMatchObject({ is: 'unsure' });
    await passesUntilBelieved();
    expect(await stateOf(entry)).toMatchObject({ is: 'posted' });
    expect(renotes()).toEqual([other.id, id, id]);
  });

  it('that is taken back is gone, leaves no draft, and may be wished for again', async () => {
    const { id } = elsewhere();
    const entry = await act(id);
    await undo(entry);
    await atRest();
    expect(await stateOf(entry)).toMatchObject({ is: 'undone' });
    expect(renotes()).toEqual([]);
    expect(await edit(entry)).toBeNull();
    expect(await drafts.all()).toEqual([]);
    expect(await act(id)).not.toBe(entry);
    expect(renotes()).toEqual([id]);
  });

  it('that waits is taken back without ever having left', async () => {
    await prefer({ delay: 5000 });
    const { id } = elsewhere();
    const entry = await act(id);
    await discard(entry);
    await passes(minute);
    expect(renotes()).toEqual([]);
    expect(await drafts.all()).toEqual([]);
  });

  it('of what only followers see is refused here, where old servers fail over it or let it through', async () => {
    const { id } = elsewhere({ visibility: 'followers' });
    world.server.users()[0]?.following.add(world.server.world.notes.get(id)?.userId ?? '');
    await expect(act(id)).rejects.toMatchObject({ code: 'cannotRenote' });
    expect(asked()).toBe(0);
    expect(await outbox.all()).toEqual([]);
  });

  it('of another post than the one on the screen is none', async () => {
    elsewhere();
    await expect(act('another')).rejects.toMatchObject({ code: 'noSuchTarget' });
    expect(await outbox.all()).toEqual([]);
  });

  it('of a post that is gone meanwhile says so, and is no draft when its account goes', async () => {
    const { id } = elsewhere();
    await lookUp(world.alice.id, page, false);
    world.server.world.notes.clear();
    const entry = await act(id);
    expect(await stateOf(entry)).toMatchObject({ is: 'failed', code: 'noSuchTarget' });
    await leave(world.alice.id);
    expect(await drafts.all()).toEqual([]);
  });

  it('from a private window is in memory alone, and another one than that from a normal window', async () => {
    const { id } = elsewhere();
    const hidden = await act(id, { private: true });
    expect(await act(id)).not.toBe(hidden);
    expect(JSON.stringify(await stored('local'))).not.toContain(hidden);
  });
});
