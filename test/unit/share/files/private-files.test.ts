import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentOf, keepContent } from '../../../../lib/share/files/contents.ts';
import { forgetPrivate } from '../../../../lib/share/private.ts';
import { discardDraft, edit, tidyUp, undo } from '../../../../lib/share/share.ts';
import { stored } from '../../fake-browser.ts';
import { attached, picture, shareWith, shown, writeWith } from '../pictures.ts';
import { noon, sampleFile, second } from '../samples.ts';
import { atRest, aWorldOfOnesOwn, world } from '../world.ts';

aWorldOfOnesOwn();

function megabytes(count: number): Blob {
  return new Blob([new Uint8Array(count * 1024 * 1024)]);
}

describe('files in a private window', () => {
  const hidden = { private: true };

  it('are in memory alone, and go with the last window', async () => {
    const file = await attached(1, { name: 'secret.png' }, true);
    await writeWith([file], hidden);
    expect(await indexedDB.databases()).toEqual([]);
    expect(JSON.stringify(await stored('local'))).not.toContain('secret');
    expect(await contentOf(file, true)).toEqual(picture(1));
    await forgetPrivate();
    expect(await stored('session')).toEqual({});
  });

  it('are posted, taken back and thrown away without a trace on the disk', async () => {
    await fakeBrowser.windows.create({ incognito: true });
    world.server.faults.next('drive/files/delete', { answer: { status: 502 } });
    const id = await shareWith([await attached(1, {}, true)], hidden);
    expect(shown()).toEqual([[1]]);
    await undo(id);
    await atRest();
    await discardDraft((await edit(id)) ?? '');
    const onDisk = JSON.stringify([await stored('local'), await indexedDB.databases()]);
    expect(onDisk).not.toContain('orphan');
    expect(onDisk).not.toContain('picture1');
    expect(JSON.stringify(await stored('session'))).toContain('orphan');
  });

  it('that go with the window stay in notes that were posted', async () => {
    await shareWith([await attached(1, {}, true)], hidden);
    await forgetPrivate();
    await tidyUp(noon + second);
    expect(shown()).toEqual([[1]]);
  });

  it('are 6 MB at the most', async () => {
    const [one, two] = [sampleFile(), sampleFile({ name: 'too-much.png' })];
    await keepContent(one, megabytes(4), true);
    await expect(keepContent(two, megabytes(3), true)).rejects.toMatchObject({
      code: 'privateFilesFull',
      detail: { subject: 'too-much.png' },
    });
    await keepContent(two, megabytes(2), true);
    await keepContent(one, megabytes(4), true);
  });
});
