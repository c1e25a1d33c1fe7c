import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newPicture, type DraftFile } from '../../../../lib/share/draft/draft-file.ts';
import { keepContent } from '../../../../lib/share/files/contents.ts';
import { paddedPng } from '../../../conformance/png.ts';
import { everythingStored } from '../../fake-browser.ts';
import { until } from '../../until.ts';
import { attached, driveFiles, picture, shareWith, shown } from '../pictures.ts';
import { minute } from '../samples.ts';
import { aWorldOfOnesOwn, stateOf, world } from '../world.ts';

const elsewhere = vi.fn<() => Promise<Response>>();
const tree = paddedPng(0, 7);

aWorldOfOnesOwn({ fetch: () => elsewhere() });

beforeEach(() => {
  const { setTimeout: wait } = globalThis;
  // What is waited for in time is over at once.
  const quickly = (work: () => void, ms: number, ...args: unknown[]) =>
    wait(work, ms === 20_000 ? 50 : ms, ...args);
  vi.stubGlobal('setTimeout', quickly);
});
afterEach(() => elsewhere.mockReset());

/** A picture of a page, as it looked there, that the server gets slowly: when the test lets it go. */
async function slowPicture(): Promise<{ file: DraftFile; come: () => void }> {
  const going = Promise.withResolvers<Response>();
  elsewhere.mockImplementation(() => going.promise);
  const source = { url: 'https://shy.example/tree.png', tabId: 1, frameId: 0 };
  const file = { ...newPicture(crypto.randomUUID(), source), name: 'tree.png' };
  await keepContent(file, picture(3), false);
  const seen: DraftFile = { ...file, source: { ...source, got: 'crop', sought: true } };
  return { file: seen, come: () => going.resolve(new Response(tree)) };
}

/** The very file that the server is about to fetch. */
async function sameFile(): Promise<DraftFile> {
  const file = await attached(9);
  await keepContent(file, new Blob([tree], { type: 'image/png' }), false);
  return file;
}

const deleted = () => world.server.requestsTo('drive/files/delete').length;

it('a picture that the server has fetched too late is deleted: what was seen of it is in the note', async () => {
  const { file, come } = await slowPicture();
  const id = await shareWith([file]);
  expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  expect(driveFiles()).toHaveLength(1);
  come();
  await until(() => deleted() === 1);
  await until(async () => !(await everythingStored()).includes('orphan:'));
  expect(driveFiles()).toMatchObject([{ what: 3 }]);
  expect(shown()).toEqual([[3]]);
});

it('it stays if another note has it by then', async () => {
  const { file, come } = await slowPicture();
  await shareWith([file]);
  const other = await shareWith([await sameFile()]);
  expect(await stateOf(other)).toMatchObject({ is: 'posted' });
  come();
  // A whole note goes after it.
  await shareWith([await attached(4)]);
  expect([deleted(), driveFiles().length]).toEqual([0, 3]);
});

it('it stays if it was in the drive before', async () => {
  const body = new FormData();
  body.append('i', world.server.tokenFor('alice', ['write:drive']).token);
  body.append('file', new File([tree], 'mine.png', { type: 'image/png' }));
  await fetch(`${world.server.origin}/api/drive/files/create`, { method: 'POST', body });
  vi.setSystemTime(Date.now() + minute);
  const { file, come } = await slowPicture();
  await shareWith([file]);
  come();
  await shareWith([await attached(4)]);
  expect([deleted(), driveFiles().length]).toEqual([0, 3]);
});
