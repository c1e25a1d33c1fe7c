import { describe, expect, it } from 'vitest';
import { asked, aWorldOfOnesOwn, notesOf, passesUntilBelieved, share, stateOf, world } from './world.ts';

aWorldOfOnesOwn();

type Change = (note: Record<string, unknown>) => unknown;

/** From now on the newest notes are told of in another way. */
function listsAs(change: Change): void {
  const strike = async (work: () => Promise<Response>) => {
    const notes = (await (await work()).json()) as Record<string, unknown>[];
    return Response.json(notes.map(change));
  };
  world.server.faults.next('users/notes', strike, 100);
}

describe('a note whose answer was lost', () => {
  it.each<[string, Change]>([
    ['without their age', (note) => ({ ...note, createdAt: undefined })],
    ['with their age as a number', (note) => ({ ...note, createdAt: 1_700_000_000_000 })],
    ['without their ids', (note) => ({ ...note, id: undefined })],
    ['as nothing at all', () => null],
  ])('is not sent again because a server lists notes %s', async (_how, change) => {
    listsAs(change);
    world.server.faults.next('notes/create', { after: 'cut' });
    const id = await share('hello');
    await passesUntilBelieved();
    expect(notesOf()).toEqual(['hello']);
    expect(asked()).toBe(1);
    expect((await stateOf(id))?.is).toBe('unsure');
  });
});

describe('a limit of which a server tells oddly', () => {
  it.each([null, 'soon', [], { resetMs: 'soon' }, { resetMs: null, reset: {} }, { resetSec: -5 }])(
    'as %j is waited for all the same',
    async (info) => {
      const error = { code: 'RATE_LIMIT_EXCEEDED', id: 'd5826d14', message: 'Slow down.', info };
      world.server.faults.next('notes/create', { answer: { status: 429, body: { error } } });
      expect(await stateOf(await share('hello'))).toMatchObject({ is: 'queued', reason: 'rateLimited' });
      await passesUntilBelieved();
      expect(notesOf()).toEqual(['hello']);
    },
  );
});

it('half a character in a note is sent as servers keep it, so that the note is found again', async () => {
  world.server.faults.next('notes/create', { after: 'cut' });
  const id = await share('half \uD83D', { cw: '\uDE00 half' });
  await passesUntilBelieved();
  expect(await stateOf(id)).toMatchObject({ is: 'posted' });
  expect(world.server.notesOf('alice')).toMatchObject([{ text: 'half \uFFFD', cw: '\uFFFD half' }]);
});
