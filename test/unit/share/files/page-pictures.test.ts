import { afterEach, describe, expect, it, vi } from 'vitest';
import { putToken } from '../../../../lib/accounts/tokens.ts';
import { newPicture, type DraftFile } from '../../../../lib/share/draft/draft-file.ts';
import { paddedPng } from '../../../conformance/png.ts';
import { driveFiles, picture, shareWith, shown, uploads } from '../pictures.ts';
import { keepContent } from '../../../../lib/share/files/contents.ts';
import { minute } from '../samples.ts';
import { aWorldOfOnesOwn, serverError, stateOf, world } from '../world.ts';

const address = 'https://shy.example/tree.png';
const elsewhere = vi.fn<() => Promise<Response>>();
const tree = paddedPng(0, 7);
/** No picture, but what servers take as well. */
const film = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);

aWorldOfOnesOwn({ fetch: () => elsewhere() });
afterEach(() => elsewhere.mockReset());

/** A picture that its page does not hand out; with `crop`, how it looked there is here. */
async function pointedAt(
  url: string,
  crop: number | null,
  words: Partial<DraftFile> = {},
): Promise<DraftFile> {
  const file = {
    ...newPicture(crypto.randomUUID(), { url, tabId: 1, frameId: 0 }),
    name: 'tree.png',
    ...words,
  };
  const got = crop === null ? ('address' as const) : ('crop' as const);
  if (crop !== null) await keepContent(file, picture(crop), false);
  return { ...file, source: { url, tabId: 1, frameId: 0, got, sought: true } };
}

const fetched = () => world.server.requestsTo('drive/files/upload-from-url').map(({ body }) => body);

describe('a picture that its page does not hand out', () => {
  it('is fetched by the server, with what is said of it', async () => {
    elsewhere.mockImplementation(async () => new Response(tree));
    const file = await pointedAt(address, 1, { alt: 'A tree.', sensitive: true });
    const id = await shareWith([file]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted', changes: {} });
    expect(driveFiles()).toMatchObject([{ name: 'tree.png', comment: 'A tree.', isSensitive: true }]);
    expect(uploads()).toBe(0);
    expect(fetched()).toMatchObject([{ url: address }]);
  });

  it('is no longer asked for at an address that no server may hear of', async () => {
    const id = await shareWith([await pointedAt('https://192.168.0.1/tree.png', 1)]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect([uploads(), fetched()]).toEqual([1, []]);
  });

  it('goes as it looked where the server refuses to fetch it', async () => {
    world.server.faults.next('drive/files/upload-from-url', { answer: serverError(500) });
    const id = await shareWith([await pointedAt(address, 3)]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(shown()).toEqual([[3]]);
  });

  it('goes as it looked where what the server fetched is no picture, and leaves nothing behind', async () => {
    elsewhere.mockImplementation(async () => new Response(film));
    const id = await shareWith([await pointedAt(address, 3)]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(driveFiles()).toMatchObject([{ what: 3 }]);
  });

  it('never costs a file that was in the drive before', async () => {
    elsewhere.mockImplementation(async () => new Response(film));
    const { token } = world.server.tokenFor('alice', ['write:drive']);
    const body = new FormData();
    body.append('i', token);
    body.append('file', new File([film], 'mine.webm'));
    await fetch(`${world.server.origin}/api/drive/files/create`, { method: 'POST', body });
    vi.setSystemTime(Date.now() + minute);
    await shareWith([await pointedAt(address, 3)]);
    expect(driveFiles()).toMatchObject([{ name: 'mine.webm' }, { what: 3 }]);
  });

  it('stops the note where there is nothing else, and says so', async () => {
    elsewhere.mockImplementation(async () => new Response(film));
    const id = await shareWith([await pointedAt(address, null)]);
    expect(await stateOf(id)).toMatchObject({
      is: 'failed',
      code: 'pictureNotGot',
      detail: { subject: 'tree.png' },
    });
    expect([driveFiles(), world.server.notesOf('alice')]).toEqual([[], []]);
  });

  it('is waited for only where the server can tell of it', async () => {
    // A token that may not listen.
    elsewhere.mockImplementation(async () => new Response(tree));
    const { token } = world.server.tokenFor('alice', ['write:notes', 'write:drive']);
    await putToken(world.alice.id, token);
    const id = await shareWith([await pointedAt(address, 3)]);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect([fetched(), uploads()]).toEqual([[], 1]);
  });
});
