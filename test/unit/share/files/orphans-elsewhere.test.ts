import { expect, describe, it } from 'vitest';
import type { Account } from '../../../../lib/accounts/account.ts';
import { forgetFiles } from '../../../../lib/share/files/orphans.ts';
import { tidyUp } from '../../../../lib/share/share.ts';
import { startServer, type TestServer } from '../../../server/start.ts';
import { everythingStored } from '../../fake-browser.ts';
import { writeWith } from '../pictures.ts';
import { noon, sampleFile, sampleUpload } from '../samples.ts';
import { aWorldOfOnesOwn, signedIn, world } from '../world.ts';

aWorldOfOnesOwn();

const fileOf = ({ id }: Account) => sampleFile({ uploads: [sampleUpload({ accountId: id })] });
const deleted = ({ requestsTo }: TestServer) => requestsTo('drive/files/delete').length;

async function twoOfOneId() {
  const { server, alice } = world;
  const other = await startServer();
  world.server = other;
  const elsewhere = await signedIn('alice');
  world.server = server;
  return { other, hers: fileOf(alice), elsewhere: fileOf(elsewhere) };
}

describe('files of the same id on two servers', () => {
  it('are each deleted, at last', async () => {
    const { other, hers, elsewhere } = await twoOfOneId();
    for (const { faults } of [world.server, other])
      faults.next('drive/files/delete', { answer: { status: 502 } }, 2);
    await forgetFiles([hers], false);
    await forgetFiles([elsewhere], false);
    const before = [world.server, other].map(deleted);
    for (const { faults } of [world.server, other]) faults.clear();
    await tidyUp(noon);
    expect([world.server, other].map(deleted)).toEqual(before.map((times) => times + 1));
    expect(await everythingStored()).not.toContain('orphan');
    await other.close();
  });

  it('stay where they are needed, and go where they are not', async () => {
    const { other, hers, elsewhere } = await twoOfOneId();
    await writeWith([elsewhere]);
    await forgetFiles([hers], false);
    expect([world.server, other].map(deleted)).toEqual([1, 0]);
    await other.close();
  });
});
