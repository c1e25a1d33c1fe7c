import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDeed } from '../../../lib/share/plan.ts';
import { hour, minute, second } from './samples.ts';
import { Simulation, type Fate, type Turn, type Wish } from './simulation.ts';

/** Short, near the limits of the plan, or hours. */
const passes = [0, 1, second, 3 * second, 40 * second, 2 * minute, 6 * minute, 15 * minute, 5 * hour];
const jumps = [
  -5 * hour,
  -16 * minute,
  -10 * minute,
  -minute,
  -second,
  second,
  minute,
  10 * minute,
  5 * hour,
];
const wishes: (Wish | null)[] = [null, null, null, 'sendAgain', 'sendAgain', 'undo', 'discard'];
const takes = fc.constantFrom(1, 300, 5 * second, 25 * second);

/** Up to `longest` ms after its connection is over, a request may still make its note. */
function fates(longest: number): fc.Arbitrary<Fate> {
  const late = fc.constantFrom(0, Math.min(second, longest), longest);
  return fc.oneof(
    fc.record({ is: fc.constantFrom('answered', 'refused', 'cut', 'killed'), takes }),
    fc.record({
      is: fc.constant('limited'),
      takes: fc.constant(300),
      wait: fc.constantFrom(second, minute, 20 * minute),
    }),
    fc.record({ is: fc.constant('failed'), takes, made: fc.boolean() }),
    fc.record({ is: fc.constantFrom('lost', 'orphaned'), takes, late }),
  );
}

function turns({ late, jump }: { late: number; jump: fc.Arbitrary<number> }): fc.Arbitrary<Turn[]> {
  const turn = fc.record({
    pass: fc.oneof(fc.constant(null), fc.constantFrom(...passes)),
    jump,
    before: fc.constantFrom(...wishes),
    meanwhile: fc.constantFrom(...wishes),
    fate: fates(late),
    other: fc.constantFrom('works', 'works', 'works', 'fails', 'killed'),
    offline: fc.constantFrom(false, false, false, false, true),
  });
  return fc.array(turn, { minLength: 1, maxLength: 7 });
}

const goodDays: Turn = {
  pass: null,
  jump: 0,
  before: null,
  meanwhile: null,
  fate: { is: 'answered', takes: 300 },
  other: 'works',
  offline: false,
};

/** Lets time pass, with a server that works, until nothing more happens by itself. */
function untilQuiet(world: Simulation): void {
  for (let day = 0; day < 40; day += 1) {
    world.run(goodDays);
    if ([...world.entries.values()].every((entry) => nextDeed(entry, world.now) === null)) return;
  }
  world.wrongs.push('no end in sight');
}

/** Nothing more happens by itself. */
const settled = new Set(['posted', 'failed', 'undone', 'asking']);

/** Nothing is lost: each entry arrived, was taken back or thrown away, or waits for the person, who can send it. */
function expectAllIsWell(world: Simulation, days = untilQuiet): void {
  days(world);
  for (const [id, { draft }] of world.wanted) {
    const entry = world.entries.get(id);
    if (!entry && !world.discarded.has(id)) world.wrongs.push(`${id} is gone`);
    if (entry && entry.draft !== draft) world.wrongs.push('the words have changed');
    if (entry && !settled.has(entry.state.is)) world.wrongs.push(`stuck in ${entry.state.is}`);
  }
  const waiting = [...world.entries.values()].filter(
    ({ state }) => state.is === 'failed' || state.is === 'asking',
  );
  if (waiting.length > 0) world.wish('sendAgain');
  days(world);
  for (const { id } of waiting)
    if (world.entries.get(id)?.state.is !== 'posted') world.wrongs.push(`${id} could not be sent again`);
  expect(world.wrongs).toEqual([]);
}

function holds(history: fc.Arbitrary<Turn[]>, numRuns: number): void {
  fc.assert(
    fc.property(history, fc.constantFrom(1, 1, 2), (turns, entries) => {
      const world = new Simulation(entries);
      for (const turn of turns) world.run(turn);
      expectAllIsWell(world);
    }),
    { numRuns },
  );
}

describe(
  'whatever happens, each note goes out once at most, in time, as asked, and no words are lost',
  { timeout: 120_000 },
  () => {
    it('when requests are at work for up to two minutes after their connection is over', () => {
      holds(turns({ late: 2 * minute - 1, jump: fc.constant(0) }), 75_000);
    });

    it('when the clock is set back and forth', () => {
      holds(turns({ late: 0, jump: fc.oneof(fc.constant(0), fc.constantFrom(...jumps)) }), 75_000);
    });
  },
);
