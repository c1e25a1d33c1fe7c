import { describe, expect, it } from 'vitest';
import { connectionOf } from '../../../../lib/accounts/tokens.ts';
import { createNote } from '../../../../lib/misskey/notes.ts';
import { undo } from '../../../../lib/share/share.ts';
import { aWorldOfOnesOwn, notesOf, passes, share, stateOf, world } from '../world.ts';
import { minute, second } from '../samples.ts';

aWorldOfOnesOwn();

const hour = 60 * minute;

/** As a browser does whose kept connection ended before the answer: the same request, twice. */
function sentTwice(): void {
  world.server.faults.next('notes/create', async (work) => {
    await work();
    return work();
  });
}

/** As another client of the same person does. */
async function postedElsewhere(text: string): Promise<void> {
  const connection = await connectionOf(world.alice.id);
  if (connection) await createNote(connection, { text, visibility: 'public', localOnly: false });
}

describe('a request that the browser sent twice', () => {
  it('leaves one note', async () => {
    sentTwice();
    const id = await share('hello');
    expect(notesOf()).toEqual(['hello', 'hello']);
    await passes(2 * second);
    expect(notesOf()).toEqual(['hello']);
    expect(await stateOf(id)).toMatchObject({ is: 'posted', noteId: world.server.notesOf('alice')[0]?.id });
  });

  it('leaves none after Undo', async () => {
    sentTwice();
    const id = await share('hello');
    await undo(id);
    await passes(2 * second);
    expect(notesOf()).toEqual([]);
  });

  it.each([-3, 3])(
    'leaves one note when the clock of the computer is set by %i hours meanwhile',
    async (hours) => {
      const clock = { ahead: 0 };
      Object.assign(world.server.world, { now: () => Date.now() + clock.ahead });
      sentTwice();
      await share('hello');
      clock.ahead = -hours * hour;
      await passes(hours * hour);
      expect(notesOf()).toEqual(['hello']);
    },
  );

  it('is looked for again when the server could not be asked', async () => {
    sentTwice();
    world.server.faults.next('users/notes', { answer: { status: 503 } });
    await share('hello');
    await passes(2 * second);
    expect(notesOf()).toEqual(['hello', 'hello']);
    await passes(30 * second);
    expect(notesOf()).toEqual(['hello']);
  });

  it('takes away nothing that somebody else made: not before, not after, not in other words', async () => {
    await postedElsewhere('hello');
    await passes(20 * second);
    await share('hello');
    await passes(1.5 * second);
    await postedElsewhere('hello');
    await postedElsewhere('hello you');
    await passes(10 * second);
    expect(notesOf()).toEqual(['hello', 'hello', 'hello', 'hello you']);
  });

  it('takes away nothing that another entry made', async () => {
    await share('hello');
    await share('hello');
    await passes(10 * second);
    expect(notesOf()).toEqual(['hello', 'hello']);
  });
});
