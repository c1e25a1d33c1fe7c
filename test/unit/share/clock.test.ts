import { describe, expect, it, vi } from 'vitest';
import { connectionOf } from '../../../lib/accounts/tokens.ts';
import { createNote } from '../../../lib/misskey/notes.ts';
import { asked, aWorldOfOnesOwn, notesOf, passes, serverError, share, stateOf, world } from './world.ts';
import { minute, noon, second } from './samples.ts';

aWorldOfOnesOwn();

/** Real time, by which the server goes; the computer's own clock may be moved. */
let elapsed = 0;

/** Time passes, for both. */
async function both(ms: number): Promise<void> {
  elapsed += ms;
  await passes(ms);
}

async function lostAnswer(): Promise<string> {
  elapsed = 0;
  Object.assign(world.server.world, { now: () => noon + elapsed });
  world.server.faults.next('notes/create', { after: 'cut' });
  return share('hello');
}

describe('a clock that is moved while a note is looked for', () => {
  it.each([-14, -10, -2, 2, 10, 14, 60, -60])('by %i minutes leads to no second note', async (minutes) => {
    const id = await lostAnswer();
    // Nothing can be seen for a moment.
    world.server.faults.next('users/notes', { before: 'cut' });
    await both(second);
    vi.setSystemTime(Date.now() + minutes * minute);
    for (let time = 0; time < 40; time += 1) await both(30 * second);
    expect(notesOf()).toEqual(['hello']);
    expect(asked()).toBe(1);
    expect((await stateOf(id))?.is).toBeOneOf(['posted', 'asking', 'unsure']);
  });

  it('leaves alone what is older: the same words half an hour ago were another note', async () => {
    const connection = await connectionOf(world.alice.id);
    if (connection) await createNote(connection, { text: 'hello', visibility: 'public', localOnly: false });
    elapsed = 30 * minute;
    vi.setSystemTime(noon + elapsed);
    Object.assign(world.server.world, { now: () => noon + elapsed });
    world.server.faults.next('notes/create', { answer: serverError(503) });
    const id = await share('hello');
    for (const wait of [2, 3, 5]) await both(wait * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello', 'hello']);
  });
});
