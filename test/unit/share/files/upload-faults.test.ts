import { describe, expect, it } from 'vitest';
import { keepContent } from '../../../../lib/share/files/contents.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { edit, sendAgain } from '../../../../lib/share/share.ts';
import { setOnline } from '../../fake-browser.ts';
import { attached, driveFiles, shareWith, shown, uploads, writeWith } from '../pictures.ts';
import { minute, sampleFile, second } from '../samples.ts';
import { asked, atRest, aWorldOfOnesOwn, passes, stateOf, world } from '../world.ts';

aWorldOfOnesOwn();

describe('an upload', () => {
  it('that the background died over is done again, and there is one file and one note', async () => {
    const hold = world.server.faults.hold('drive/files/create');
    const draft = await writeWith([await attached(1)]);
    const [id = ''] = await post(draft.id, [world.alice.id]);
    await hold.reached;
    const left = await outbox.get(id);
    expect(left?.state).toMatchObject({ is: 'uploading' });
    hold.release();
    await atRest();
    // Everything that came after the death is undone here; the server has the file and the note of the ghost.
    world.server.world.notes.clear();
    if (left) await outbox.set(id, left);
    await passes(0);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(driveFiles()).toHaveLength(1);
    expect(shown()).toEqual([[1]]);
    expect((await outbox.get(id))?.draft.files).toMatchObject([{ uploads: [{ ours: true }] }]);
  });

  it.each([
    ['sensitive', { sensitive: true }],
    ['said to be something', { alt: 'A cat.' }],
  ])('of what is %s, whose answer is lost, makes one file all the same', async (_what, said) => {
    world.server.faults.next('drive/files/create', { after: 'truncate' });
    await shareWith([await attached(1, said)]);
    await passes(5 * second);
    expect(shown()).toEqual([[1]]);
    expect(driveFiles()).toMatchObject([
      { isSensitive: 'sensitive' in said, comment: 'alt' in said ? said.alt : null },
    ]);
  });

  it('that dies before its file is marked as sensitive marks it the next time', async () => {
    world.server.faults.next('drive/files/update', { before: 'cut' }, 2);
    const id = await shareWith([await attached(1, { sensitive: true })]);
    expect(await stateOf(id)).toMatchObject({ is: 'queued' });
    expect(asked()).toBe(0);
    for (const wait of [5, 10, 20]) await passes(wait * second);
    expect(shown()).toEqual([[1]]);
    expect(driveFiles()).toMatchObject([{ isSensitive: true }]);
  });

  it('waits while there is no network, and is sent once there is', async () => {
    setOnline(false);
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'queued', reason: 'offline' });
    setOnline(true);
    await passes(minute);
    expect(shown()).toEqual([[1]]);
  });

  it.each([
    ['a broken line', { before: 'cut' }, 'unreachable'],
    ['an error of the server', { answer: { status: 502, body: 'Bad Gateway' } }, 'serverError'],
    [
      'misskey.io at work',
      { answer: { status: 202, body: { error: { code: 'PROCESSING', id: '', message: '' } } } },
      'processing',
    ],
  ] as const)('is tried again by itself after %s', async (_what, fault, reason) => {
    world.server.faults.next('drive/files/create', fault);
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'queued', reason });
    await passes(5 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(shown()).toEqual([[1]]);
  });

  it('that never works ends with a question, not with a note hours later', async () => {
    world.server.faults.next('drive/files/create', { answer: { status: 502, body: 'Bad Gateway' } }, 99);
    const id = await shareWith([await attached(1)]);
    for (let minutes = 0; minutes < 16; minutes += 1) await passes(minute);
    expect(await stateOf(id)).toMatchObject({ is: 'asking', question: 'waitedTooLong' });
    expect(uploads()).toBeLessThan(20);
    world.server.faults.clear();
    await sendAgain(id);
    await atRest();
    expect(shown()).toEqual([[1]]);
  });

  it('waits out a rate limit', async () => {
    const error = {
      code: 'RATE_LIMIT_EXCEEDED',
      id: '',
      message: '',
      info: { resetMs: Date.now() + minute },
    };
    world.server.faults.next('drive/files/create', { answer: { status: 429, body: { error } } });
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'queued', reason: 'rateLimited' });
    await passes(30 * second);
    expect(uploads()).toBe(1);
    await passes(31 * second);
    expect(shown()).toEqual([[1]]);
  });

  it('that is refused says why, names the file, and leaves all to be edited', async () => {
    Object.assign([...world.server.world.users.values()][0] ?? {}, { policies: { driveCapacityMb: 0 } });
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({
      is: 'failed',
      code: 'noFreeSpace',
      detail: { subject: 'picture1.png' },
    });
    expect(asked()).toBe(0);
    const draft = await drafts.get((await edit(id)) ?? '');
    expect(draft?.files).toMatchObject([{ name: 'picture1.png', uploads: [] }]);
  });

  it('of a file that is too large and no picture fails, by the word of the server or of a proxy', async () => {
    world.server.faults.next('drive/files/create', { answer: { status: 413 } });
    expect(await stateOf(await shareWith([await attached(1)]))).toMatchObject({
      is: 'failed',
      code: 'fileTooLarge',
    });
    const large = sampleFile({ name: 'film.mp4', type: 'video/mp4' });
    await keepContent(large, new Blob([new Uint8Array(1_100_000)], { type: 'video/mp4' }), false);
    world.server.faults.next('drive/files/create', { before: 'cut' });
    expect(await stateOf(await shareWith([large]))).toMatchObject({
      is: 'failed',
      code: 'fileTooLarge',
      detail: { subject: 'film.mp4' },
    });
  });

  it('needs the content, and the sign-in', async () => {
    expect(await stateOf(await shareWith([sampleFile()]))).toMatchObject({
      code: 'fileMissing',
      detail: { subject: 'cat.png' },
    });
    world.server.world.tokens.clear();
    expect(await stateOf(await shareWith([await attached(1)]))).toMatchObject({ code: 'signInAgain' });
  });

  it('is done anew when the file has gone from the drive since', async () => {
    world.server.faults.next('notes/create', async (work) => {
      world.server.world.files.clear();
      return work();
    });
    const id = await shareWith([await attached(1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'failed', code: 'noSuchFile' });
    await sendAgain(id);
    await atRest();
    expect(shown()).toEqual([[1]]);
  });
});
