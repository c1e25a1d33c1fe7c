import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { forgetPrivate } from '../../../lib/share/private.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { discard, edit, tidyUp, undo } from '../../../lib/share/share.ts';
import { stored } from '../fake-browser.ts';
import { hour, minute, noon, second } from './samples.ts';
import { asked, atRest, aWorldOfOnesOwn, notesOf, passes, share, stateOf, world, write } from './world.ts';
import { until } from '../until.ts';

aWorldOfOnesOwn();

/** A note that the server refused. */
async function refused(text: string, changes: Partial<Draft> = {}): Promise<string> {
  world.server.world.settings.prohibitedWords = [text];
  return share(text, changes);
}

describe('posting', () => {
  it.each([
    ['nothing', { text: ' \n\t' }, 'emptyNote'],
    ['too much', { text: 'あ'.repeat(3001) }, 'tooLong'],
    ['too long a warning', { text: 'hello', cw: '🎉'.repeat(101) }, 'contentWarningTooLong'],
  ])('refuses %s, and keeps the draft', async (_what, { text, ...changes }, code) => {
    const draft = await write(text, changes);
    await expect(post(draft.id, [world.alice.id])).rejects.toMatchObject({ code });
    expect(await drafts.get(draft.id)).toEqual(draft);
    expect(await outbox.all()).toEqual([]);
  });

  it('keeps the draft when the account is gone', async () => {
    const draft = await write('hello');
    await expect(post(draft.id, ['nobody@nowhere'])).rejects.toMatchObject({ code: 'signInAgain' });
    expect(await drafts.get(draft.id)).toEqual(draft);
  });
});

describe('edit', () => {
  it('makes what was refused a draft again', async () => {
    const id = await refused('nonsense');
    const draftId = await edit(id);
    expect(await drafts.all()).toMatchObject([{ id: draftId, text: 'nonsense' }]);
    expect(await outbox.all()).toEqual([]);
  });

  it('loses no words when it is asked for twice', async () => {
    const id = await refused('nonsense');
    const ids = await Promise.all([edit(id), edit(id), edit(id)]);
    expect(await drafts.all()).toMatchObject([{ id: ids[0], text: 'nonsense' }]);
    expect(await outbox.all()).toEqual([]);
  });

  it('is too late for what has arrived', async () => {
    const id = await share('hello');
    expect(await edit(id)).toBeNull();
    expect(await drafts.all()).toEqual([]);
    expect(await edit('unknown')).toBeNull();
  });

  it('and discard wait for no request in flight', async () => {
    const hold = world.server.faults.hold('notes/create');
    const [id = ''] = await post((await write('hello')).id, [world.alice.id]);
    await hold.reached;
    expect(await edit(id)).toBeNull();
    await discard(id);
    expect(await stateOf(id)).toMatchObject({ is: 'sending' });
    hold.release();
    await atRest();
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  });
});

describe('discard', () => {
  it('throws away what was not sent', async () => {
    const id = await refused('nonsense');
    await discard(id);
    expect(await outbox.all()).toEqual([]);
    expect(await drafts.all()).toEqual([]);
  });

  it('ends the search for a note', async () => {
    world.server.faults.next('notes/create', { before: 'cut' });
    await discard(await share('hello'));
    await passes(10 * minute);
    expect(asked()).toBe(1);
    expect(await outbox.all()).toEqual([]);
  });

  it('leaves alone what has arrived', async () => {
    const id = await share('hello');
    await discard(id);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  });
});

describe('a private window', () => {
  it('leaves nothing on the disk, neither draft nor note', async () => {
    const hold = world.server.faults.hold('notes/create');
    await fakeBrowser.windows.create({ incognito: true });
    const draft = await write('a secret', { private: true });
    expect(JSON.stringify(await stored('local'))).not.toContain('secret');
    const [id = ''] = await post(draft.id, [world.alice.id]);
    await hold.reached;
    expect(JSON.stringify(await stored('local'))).not.toContain('secret');
    expect(JSON.stringify(await stored('session'))).toContain('secret');
    hold.release();
    await atRest();
    await undo(id);
    await atRest();
    expect(JSON.stringify(await stored('local'))).not.toContain('secret');
    expect(await drafts.all()).toMatchObject([{ text: 'a secret', private: true }]);
  });

  it('that has closed leaves nothing of a note that arrives later, and keeps the words of one that does not', async () => {
    const hold = world.server.faults.hold('notes/create');
    const draft = await write('a secret', { private: true });
    await post(draft.id, [world.alice.id]);
    await hold.reached;
    await forgetPrivate();
    hold.release();
    await until(async () => (await outbox.all()).length === 0);
    expect(notesOf()).toEqual(['a secret']);
    // By then it is known that the browser has not sent it twice.
    await passes(2 * second);
    expect(JSON.stringify(await stored('session'))).not.toContain('a secret');
    await refused('a mystery', { private: true });
    expect(await outbox.all()).toMatchObject([{ state: { is: 'failed' }, note: { text: 'a mystery' } }]);
  });

  it('that closes while a note is taken back leaves no draft of it', async () => {
    const [window] = [await fakeBrowser.windows.create({ incognito: true })];
    const id = await share('a secret', { private: true });
    const hold = world.server.faults.hold('notes/delete');
    await undo(id);
    await hold.reached;
    await fakeBrowser.windows.remove(window?.id ?? 0);
    await forgetPrivate();
    hold.release();
    await until(async () => (await outbox.all()).length === 0);
    expect(notesOf()).toEqual([]);
    expect(JSON.stringify(await stored('session'))).not.toContain('secret');
  });

  it('takes everything with it when the last one closes, and nothing else', async () => {
    await write('a secret', { private: true });
    const kept = await write('for all to see');
    await share('another secret', { private: true });
    await forgetPrivate();
    expect(await drafts.all()).toEqual([kept]);
    expect(await outbox.all()).toEqual([]);
    expect(JSON.stringify(await stored('session'))).not.toContain('secret');
  });
});

describe('tidying up', () => {
  it('lets go of what arrived a day ago, and of nothing that did not', async () => {
    await share('hello');
    const id = await refused('nonsense');
    await tidyUp(noon + 23 * hour);
    expect(await outbox.all()).toHaveLength(2);
    await tidyUp(noon + 25 * hour);
    expect(await outbox.all()).toMatchObject([{ id }]);
  });

  it('lets go of drafts that nobody came back to for a month, and of those that became entries', async () => {
    await write('old', { savedAt: noon - 31 * 24 * hour });
    const young = await write('young', { savedAt: noon - 29 * 24 * hour });
    const draft = await write('posted');
    await post(draft.id, [world.alice.id]);
    await until(async () => notesOf().length === 1);
    await drafts.set(draft.id, draft);
    await tidyUp(noon + second);
    expect((await drafts.all()).map(({ id }) => id)).not.toContain(draft.id);
    // Old at the next tidying too: a clock that is wrong once throws nothing away.
    await tidyUp(noon + hour);
    expect(await drafts.all()).toEqual([young]);
  });
});
