import * as fc from 'fast-check';
import type { Reach } from '../../../lib/share/draft/reach.ts';
import type { ShareEvent } from '../../../lib/share/outbox/step.ts';
import { hour, minute, second } from './samples.ts';

/** What becomes of one request. Times in ms: `takes` until its connection is over, `late` until the note is there. */
export type Fate =
  | { is: 'answered' | 'refused' | 'cut' | 'killed'; takes: number }
  /** The background is thought dead, and its answer comes all the same. */
  | { is: 'straggled'; takes: number }
  | { is: 'limited'; takes: number; wait: number }
  /** The server says 500 in its own words; it may have made the note before. */
  | { is: 'failed'; takes: number; made: boolean }
  /** No answer, a proxy's answer, or a background that died; the note comes, even after the connection is over. */
  | { is: 'lost' | 'gateway' | 'orphaned'; takes: number; late: number };

/** `narrow`: it is posted again from another window, for fewer people. */
export type Wish = 'sendAgain' | 'undo' | 'discard' | 'narrow';

/** What becomes of the files: each arrives, or the first does not (for now, or for good), or the background dies over it. */
export type FileFate = 'arrive' | 'wait' | 'refused' | 'killed';

/** A while, and what happens in it. */
export interface Turn {
  /** ms that pass; null: until something is due. */
  pass: number | null;
  /** ms the computer's clock, and the server's, is moved by. */
  jump: number;
  serverJump: number;
  /** What the person does before the background wakes, and while it is at work. */
  before: Wish | null;
  meanwhile: Wish | null;
  fate: Fate;
  files: FileFate;
  /** Whether looking, or deleting, works; a background may also die before it writes down what came of it. */
  other: 'works' | 'fails' | 'killed';
  offline: boolean;
  /** What came of a request is told twice. */
  twice: boolean;
}

/** What the background learns of a request that went so far; null: it died over it. */
export function outcomeOf(fate: Fate, now: number, { visibility, localOnly }: Reach): ShareEvent | null {
  switch (fate.is) {
    case 'answered':
    case 'straggled':
      return {
        type: 'arrived',
        noteId: 'note',
        madeAt: 0,
        changes: {},
        reach: { visibility, localOnly },
      };
    case 'refused':
      return { type: 'refused', code: 'prohibitedWords', detail: {} };
    case 'limited':
      return { type: 'postponed', reason: 'rateLimited', after: now + fate.wait };
    case 'failed':
      return { type: 'lost', reason: 'serverError', plain: true };
    case 'gateway':
      return { type: 'lost', reason: 'serverError', plain: false };
    case 'cut':
    case 'lost':
      return { type: 'lost', reason: 'unreachable', plain: false };
    case 'killed':
    case 'orphaned':
      return null;
  }
}

/** A day on which everything works. */
export const goodDay: Turn = {
  pass: null,
  jump: 0,
  serverJump: 0,
  before: null,
  meanwhile: null,
  fate: { is: 'answered', takes: 300 },
  files: 'arrive',
  other: 'works',
  offline: false,
  twice: false,
};

/** Short, near the limits of the plan, or hours. */
const passes = [0, 1, second, 3 * second, 40 * second, 2 * minute, 6 * minute, 15 * minute, 5 * hour];
const minutes = [-5 * 60, -16, -10, -1, 1, 2, 10, 14, 5 * 60];
const wishes: (Wish | null)[] = [null, null, null, 'sendAgain', 'sendAgain', 'undo', 'discard', 'narrow'];
const takes = fc.constantFrom(1, 300, 5 * second, 25 * second);

/** Up to `longest` ms after its connection is over, a request may still make its note. */
function fates(longest: number): fc.Arbitrary<Fate> {
  const late = fc.oneof(
    fc.constantFrom(0, Math.min(9 * second, longest), longest),
    fc.integer({ min: 0, max: longest }),
  );
  return fc.oneof(
    fc.record({ is: fc.constantFrom('answered', 'refused', 'cut', 'killed', 'straggled'), takes }),
    fc.record({
      is: fc.constant('limited'),
      takes: fc.constant(300),
      wait: fc.constantFrom(second, minute, 20 * minute),
    }),
    fc.record({ is: fc.constant('failed'), takes, made: fc.boolean() }),
    fc.record({ is: fc.constantFrom('lost', 'gateway', 'orphaned'), takes, late }),
  );
}

/** Histories in which notes come up to `late` ms after their connection; `moved`: clocks are moved meanwhile. */
export function histories({ late, moved }: { late: number; moved: boolean }): fc.Arbitrary<Turn[]> {
  const jump = fc.oneof(fc.constant(0), fc.constantFrom(...minutes.map((some) => some * minute)));
  const turn = fc.record({
    pass: fc.oneof(fc.constant(null), fc.constantFrom(...passes)),
    jump: moved ? jump : fc.constant(0),
    serverJump: moved ? fc.constantFrom(0, 0, 0, -minute, -hour) : fc.constant(0),
    before: fc.constantFrom(...wishes),
    meanwhile: fc.constantFrom(...wishes),
    fate: fates(late),
    files: fc.constantFrom('arrive', 'arrive', 'arrive', 'wait', 'refused', 'killed'),
    other: fc.constantFrom('works', 'works', 'works', 'fails', 'killed'),
    offline: fc.constantFrom(false, false, false, false, true),
    twice: fc.constantFrom(false, false, false, true),
  });
  return fc.array(turn, { minLength: 1, maxLength: 7 });
}
