import * as fc from 'fast-check';
import { sameWords } from '../../../lib/share/draft/draft.ts';
import type { Turn } from './history.ts';
import type { Cast } from './ledger.ts';
import { Simulation, type Rules } from './simulation.ts';

/** Nothing more happens by itself. */
const settled = new Set(['posted', 'failed', 'undone', 'asking']);

/**
 * What was wrong in a history: a note made twice or blindly, late or otherwise than asked, two requests at once, words
 * that are lost, an entry that is stuck. Each entry has to arrive, be taken back or be thrown away in the end, or wait
 * for the person, who can send it.
 */
export function wrongsOf(history: readonly Turn[], cast: Cast, rules?: Rules): string[] {
  const world = new Simulation(cast, rules);
  for (const turn of history) world.run(turn);
  world.rest();
  for (const [id, { draft }] of world.wanted) {
    const entry = world.entries.get(id);
    if (!entry && !world.discarded.has(id)) world.wrongs.push(`${id} is gone`);
    if (entry && !sameWords(entry.draft, draft)) world.wrongs.push('the words have changed');
    if (entry && !settled.has(entry.state.is)) world.wrongs.push(`stuck in ${entry.state.is}`);
  }
  const waiting = [...world.entries.values()].filter(({ state }) => ['failed', 'asking'].includes(state.is));
  // A limit may outlast the first time.
  for (let times = 0; times < 5; times += 1) {
    world.wish('sendAgain');
    world.rest();
  }
  for (const { id } of waiting)
    if (world.entries.get(id)?.state.is !== 'posted') world.wrongs.push(`${id} could not be sent again`);
  return world.wrongs;
}

/** One account, or several that share a draft; with files or without. */
const casts = fc.record({
  counts: fc.constantFrom([1], [1], [2], [3], [1, 1], [1, 1, 1], [2, 1]),
  files: fc.constantFrom(0, 0, 1, 2),
});

/** Throws, with the shortest history it can find, if any of `runs` histories goes wrong. */
export function assertAllIsWell(history: fc.Arbitrary<Turn[]>, runs: number, rules?: Rules): void {
  fc.assert(
    fc.property(history, casts, (turns, cast) => {
      const wrongs = wrongsOf(turns, cast, rules);
      if (wrongs.length > 0) throw new Error(wrongs.join('; '));
    }),
    { numRuns: runs },
  );
}
