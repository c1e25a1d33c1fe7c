import { describe, expect, it } from 'vitest';
import { commands } from '../../../../lib/commands.ts';
import { contentOf } from '../../../../lib/share/files/contents.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { leave } from '../../../../lib/share/leave.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { discard, discardDraft, edit, tidyUp, undo } from '../../../../lib/share/share.ts';
import { everythingStored, stored } from '../../fake-browser.ts';
import { attached, driveFiles, shareWith, shown, writeWith } from '../pictures.ts';
import { hour, minute, noon } from '../samples.ts';
import { atRest, aWorldOfOnesOwn, passes, stateOf, world } from '../world.ts';

aWorldOfOnesOwn();

const isHere = async (file: { id: string }) => (await contentOf(file, false)) !== null;

/** A note that the server refused after its files were uploaded. */
async function refusedWith(...files: Awaited<ReturnType<typeof attached>>[]): Promise<string> {
  world.server.world.settings.prohibitedWords = ['Look'];
  const id = await shareWith(files);
  world.server.world.settings.prohibitedWords = [];
  return id;
}

/** The next note is made, and its answer lost. */
function lose(): void {
  world.server.faults.next('notes/create', { after: 'truncate' });
}

/** Posts a note with a picture, and takes it back; resolves with the draft's id. */
async function takenBack(what: number): Promise<string> {
  const id = await shareWith([await attached(what)]);
  await undo(id);
  await atRest();
  return (await edit(id)) ?? '';
}

describe('what was uploaded for nothing', () => {
  it('is deleted when the note is thrown away, here and there', async () => {
    const file = await attached(1);
    const id = await refusedWith(file);
    expect(driveFiles()).toHaveLength(1);
    await discard(id);
    expect(driveFiles()).toEqual([]);
    expect(await isHere(file)).toBe(false);
    expect(await everythingStored()).not.toContain('orphan');
  });

  it('stays for a note that is edited, and goes with its draft', async () => {
    const file = await attached(1);
    const draftId = (await edit(await refusedWith(file))) ?? '';
    expect(driveFiles()).toHaveLength(1);
    expect(await isHere(file)).toBe(true);
    await discardDraft(draftId);
    expect(driveFiles()).toEqual([]);
    expect(await isHere(file)).toBe(false);
  });

  it('goes when it alone is taken out of a draft', async () => {
    const draftId = (await edit(await refusedWith(await attached(1), await attached(2)))) ?? '';
    const draft = await drafts.get(draftId);
    const [one, two] = draft?.files ?? [];
    if (!draft || !one || !two) throw new Error('no files');
    await drafts.set(draftId, { ...draft, files: [two] });
    await commands.forgetFile(one, false);
    expect(driveFiles()).toMatchObject([{ what: 2 }]);
    expect([await isHere(one), await isHere(two)]).toEqual([false, true]);
  });

  it('stays where it was before, or where another note has it', async () => {
    await shareWith([await attached(1)]);
    await passes(minute);
    await discard(await refusedWith(await attached(1)));
    expect(shown()).toEqual([[1]]);
  });

  it('stays where the note may have arrived', async () => {
    lose();
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'unsure' });
    await discard(id);
    expect(shown()).toEqual([[1]]);
    lose();
    await discardDraft((await edit(await shareWith([await attached(2)]))) ?? '');
    expect(shown()).toEqual([[1], [2]]);
  });

  it('stays with a draft of after a day: the notes of then are forgotten', async () => {
    const draftId = (await edit(await refusedWith(await attached(1)))) ?? '';
    await passes(25 * hour);
    await discardDraft(draftId);
    expect(driveFiles()).toHaveLength(1);
  });

  it('is deleted later where the server is away, unless somebody has come to need it', async () => {
    const away = { answer: { status: 502, body: 'Bad Gateway' } };
    world.server.faults.next('drive/files/delete', away, 2);
    await discard(await refusedWith(await attached(1)));
    await discard(await refusedWith(await attached(2)));
    await passes(minute);
    await shareWith([await attached(2)]);
    expect(driveFiles()).toMatchObject([{ what: 1 }, { what: 2 }]);
    await tidyUp(Date.now());
    expect(driveFiles()).toMatchObject([{ what: 2 }]);
    expect(shown()).toEqual([[2]]);
    expect(JSON.stringify(await stored('local'))).not.toContain('orphan:');
  });

  it('is deleted when its note was thrown away while it was on its way', async () => {
    const hold = world.server.faults.hold('drive/files/create');
    const [id = ''] = await post((await writeWith([await attached(1)])).id, [world.alice.id]);
    await hold.reached;
    await discard(id);
    hold.release();
    await atRest();
    expect(shown()).toEqual([]);
    expect(await outbox.all()).toEqual([]);
  });
});

describe('a note that is taken back', () => {
  it('gives its files back, which are not uploaded again', async () => {
    const draftId = await takenBack(1);
    const draft = await drafts.get(draftId);
    expect(draft?.files).toMatchObject([{ name: 'picture1.png' }]);
    expect(await isHere(draft?.files[0] ?? { id: '' })).toBe(true);
    await post(draftId, [world.alice.id]);
    await atRest();
    expect(shown()).toEqual([[1]]);
    expect(driveFiles()).toHaveLength(1);
  });

  it('leaves nothing in the drive when its draft is thrown away as well', async () => {
    await discardDraft(await takenBack(1));
    expect(driveFiles()).toEqual([]);
  });
});

describe('contents', () => {
  it('stay as long as a note can be taken back, and no longer', async () => {
    const file = await attached(1);
    await shareWith([file]);
    await tidyUp(noon + 23 * hour);
    expect(await isHere(file)).toBe(true);
    await tidyUp(noon + 25 * hour);
    expect(await isHere(file)).toBe(false);
    expect(shown()).toEqual([[1]]);
  });

  it('that nothing has are swept away', async () => {
    const file = await attached(1);
    await tidyUp(noon);
    expect(await isHere(file)).toBe(false);
  });

  it('survive their account, which leaves no trace in them', async () => {
    const file = await attached(1);
    await refusedWith(file);
    const { id } = world.alice;
    await leave(id);
    expect(await isHere(file)).toBe(true);
    expect(await drafts.all()).toMatchObject([{ accountId: null, files: [{ uploads: [] }] }]);
    expect(await everythingStored()).not.toContain(id);
  });
});
