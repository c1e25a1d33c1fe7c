import { describe, expect, it, vi } from 'vitest';
import { changeAccount } from '../../../../lib/accounts/accounts.ts';
import { usualLimits } from '../../../../lib/misskey/limits.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { edit } from '../../../../lib/share/share.ts';
import { misskey12Early } from '../../../server/personalities/misskey-12.39.0.ts';
import { misskey11 } from '../../../server/personalities/misskey-11.37.1.ts';
import { startServer } from '../../../server/start.ts';
import { attached, driveFiles, picture, shareWith, shown, uploads } from '../pictures.ts';
import { minute, sampleFile, second } from '../samples.ts';
import {
  asked,
  atRest,
  aWorldOfOnesOwn,
  notesOf,
  passes,
  serverError,
  signedIn,
  stateOf,
  world,
} from '../world.ts';

aWorldOfOnesOwn();

/** What alice has in her drive from before. */
async function hasAlready(what: number, comment: string | null, isSensitive = false): Promise<string> {
  const body = new FormData();
  const { token } = world.server.tokenFor('alice', ['write:drive']);
  body.append('i', token);
  if (comment !== null) body.append('comment', comment);
  body.append('isSensitive', String(isSensitive));
  body.append('file', new File([picture(what)], 'old.png', { type: 'image/png' }));
  const answer = await fetch(`${world.server.origin}/api/drive/files/create`, { method: 'POST', body });
  const { id } = (await answer.json()) as { id: string };
  world.server.requests.length = 0;
  vi.setSystemTime(Date.now() + minute);
  return id;
}

describe('files', () => {
  it('are uploaded once each and go with the note, in their order', async () => {
    const files = [
      await attached(1, { alt: ' A cat. ' }),
      await attached(2),
      await attached(3, { sensitive: true }),
    ];
    const id = await shareWith([files[2], files[0], files[1]].filter((file) => file !== undefined));
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {} });
    expect(shown()).toEqual([[3, 1, 2]]);
    expect(driveFiles()).toMatchObject([
      { name: 'picture3.png', comment: null, isSensitive: true },
      { name: 'picture1.png', comment: 'A cat.', isSensitive: false },
      { name: 'picture2.png', comment: null, isSensitive: false },
    ]);
    expect(uploads()).toBe(3);
    expect(asked()).toBe(1);
  });

  it('need no words', async () => {
    await shareWith([await attached(1)], {}, '');
    expect(notesOf()).toEqual([null]);
    expect(shown()).toEqual([[1]]);
  });

  it('are not uploaded again when the note has to be', async () => {
    world.server.faults.next('notes/create', { answer: serverError(500) });
    const id = await shareWith([await attached(1)]);
    await passes(2 * second);
    await passes(3 * second);
    await passes(5 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(shown()).toEqual([[1]]);
    expect([uploads(), asked()]).toEqual([1, 2]);
  });

  it('make the note another one than the same words without them', async () => {
    await shareWith([], {}, 'Look!');
    world.server.faults.next('notes/create', { answer: serverError(500) });
    await shareWith([await attached(1)]);
    await passes(2 * second);
    await passes(3 * second);
    await passes(5 * second);
    expect(shown()).toEqual([[], [1]]);
  });

  it('the same twice are two, each with its own words', async () => {
    await shareWith([await attached(1, { alt: 'A cat.' }), await attached(1, { alt: 'It again.' })]);
    expect(shown()).toEqual([[1, 1]]);
    expect(driveFiles()).toMatchObject([{ comment: 'A cat.' }, { comment: 'It again.' }]);
  });
});

describe('a picture that is in the drive already', () => {
  it('is used as it is where it says the same', async () => {
    const old = await hasAlready(1, 'A cat.');
    await shareWith([await attached(1, { alt: 'A cat.' })]);
    expect(world.server.notesOf('alice')).toMatchObject([{ fileIds: [old] }]);
    expect(driveFiles()).toHaveLength(1);
  });

  it.each([
    ['another alt text', 'A dog.', {}],
    ['no alt text', null, {}],
    ['more than now', 'A cat.', { alt: '' }],
  ])('keeps what it says in other notes: %s', async (_what, comment, words) => {
    const old = await hasAlready(1, comment);
    await shareWith([await attached(1, { alt: 'A cat.', ...words })]);
    expect(driveFiles()[0]).toMatchObject({ id: old, comment });
    expect(world.server.notesOf('alice')[0]?.fileIds).not.toContain(old);
    expect(driveFiles()[1]).toMatchObject({ comment: 'alt' in words ? null : 'A cat.' });
  });

  it('is not marked sensitive behind the back of other notes, nor shown where it is', async () => {
    const plain = await hasAlready(1, null);
    await shareWith([await attached(1, { sensitive: true })]);
    expect(driveFiles()[0]).toMatchObject({ id: plain, isSensitive: false });
    expect(driveFiles()[1]).toMatchObject({ isSensitive: true });
    const marked = await hasAlready(2, null, true);
    await shareWith([await attached(2)]);
    expect(driveFiles().at(-1)).toMatchObject({ isSensitive: false });
    expect(driveFiles().at(-1)?.id).not.toBe(marked);
  });
});

describe('after Edit', () => {
  it('nothing is uploaded again, and other words change the file that was', async () => {
    world.server.world.settings.prohibitedWords = ['Look'];
    const first = await edit(await shareWith([await attached(1), await attached(2)]));
    const draft = await drafts.get(first ?? '');
    if (!draft) throw new Error('no draft');
    const [one, two] = draft.files;
    const files = [
      { ...sampleFile(), ...one, alt: 'A cat.' },
      { ...sampleFile(), ...two },
    ];
    await drafts.set(draft.id, { ...draft, text: 'See!', files });
    await post(draft.id, [world.alice.id]);
    await atRest();
    expect(shown()).toEqual([[1, 2]]);
    expect(uploads()).toBe(2);
    expect(driveFiles()).toMatchObject([{ comment: 'A cat.' }, { comment: null }]);
  });

  it('another account gets files of its own', async () => {
    world.server.world.settings.prohibitedWords = ['Look'];
    const draftId = (await edit(await shareWith([await attached(1)]))) ?? '';
    world.server.world.settings.prohibitedWords = [];
    const bob = await signedIn('bob');
    await post(draftId, [bob.id]);
    await atRest();
    expect(world.server.notesOf('bob')).toMatchObject([{ fileIds: [driveFiles()[1]?.id] }]);
  });
});

describe('old servers', () => {
  it.each([
    ['12.39, which takes alt text only afterwards', misskey12Early, usualLimits, 'A cat.'],
    ['11, which has none', misskey11, { ...usualLimits, alt: 0 }, null],
  ])('%s', async (_what, personality, limits, comment) => {
    await world.server.close();
    world.server = await startServer({ personality, strict: false });
    world.alice = await signedIn('alice');
    await changeAccount(world.alice.id, { limits });
    const id = await shareWith([await attached(1, { alt: 'A cat.' })]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {} });
    expect(driveFiles()).toMatchObject([{ comment }]);
    expect(uploads()).toBe(1);
  });
});
