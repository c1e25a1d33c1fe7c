import { describe, expect, it } from 'vitest';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { minute, second } from './samples.ts';
import { asked, aWorldOfOnesOwn, notesOf, passes, share, stateOf, world } from './world.ts';

// It has no `ping`, which is no mistake of ours.
aWorldOfOnesOwn({ personality: misskey11, strict: false });

const hour = 60 * minute;

describe('a note whose answer was lost, on a server that does not tell its time', () => {
  it('is found', async () => {
    world.server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    await passes(2 * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(asked()).toBe(1);
  });

  it('is sent again when it is not there', async () => {
    const error = { code: 'INTERNAL_ERROR', message: 'Internal error occurred.', id: 'x', kind: 'server' };
    world.server.faults.next('notes/create', { answer: { status: 500, body: { error } } });
    const id = await share('hello');
    for (const wait of [2, 3, 5]) await passes(wait * second);
    expect(await stateOf(id)).toMatchObject({ is: 'posted' });
    expect(notesOf()).toEqual(['hello']);
  });

  it.each([-3, 3])('leads to no second note where the clocks are %i hours apart', async (hours) => {
    Object.assign(world.server.world, { now: () => Date.now() + hours * hour });
    world.server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    for (let time = 0; time < 40; time += 1) await passes(30 * second);
    expect(notesOf()).toEqual(['hello']);
    expect(asked()).toBe(1);
    expect((await stateOf(id))?.is).toBeOneOf(['posted', 'asking']);
  });
});
