import { describe, it } from 'vitest';
import { histories } from '../history.ts';
import { assertAllIsWell } from '../invariants.ts';
import { hour, minute } from '../samples.ts';

/** A request may be at work for as long after its connection is over. */
const late = 2 * minute - 1;

describe(
  'whatever happens, each note goes out once at most, in time, as asked, and no words are lost',
  { timeout: 240_000 },
  () => {
    it('when clocks are right', () => {
      assertAllIsWell(histories({ late, moved: false }), 75_000);
    });

    it('when notes come hours after their connection: nothing is sent again that has not been looked for', () => {
      assertAllIsWell(histories({ late: 3 * hour, moved: false }), 50_000);
    });

    it('when clocks are moved back and forth', () => {
      assertAllIsWell(histories({ late, moved: true }), 75_000);
    });
  },
);
