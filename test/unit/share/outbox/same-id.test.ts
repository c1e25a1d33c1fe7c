import { expect, it } from 'vitest';
import { outbox } from '../../../../lib/share/outbox/outbox.ts';
import { post } from '../../../../lib/share/outbox/posting.ts';
import { posted, sampleEntry } from '../samples.ts';
import { atRest, aWorldOfOnesOwn, passes, stateOf, world, write } from '../world.ts';

aWorldOfOnesOwn();

it('a note is found again, though one on another server has the same id', async () => {
  world.server.faults.next('notes/create', { after: 'truncate' });
  const { id } = await write('hello');
  const [hers = ''] = await post(id, [world.alice.id]);
  await atRest();
  const [made] = world.server.notesOf('alice');
  const theirs = { ...posted, noteId: made?.id ?? '' };
  await outbox.set(
    'elsewhere',
    sampleEntry(theirs, { id: 'elsewhere', accountId: 'carol1@neighbour.example' }),
  );
  await passes(2000);
  expect(await stateOf(hers)).toMatchObject({ is: 'posted', noteId: made?.id });
});
