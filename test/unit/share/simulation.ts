import type { Entry } from '../../../lib/share/entry.ts';
import { longestWait, nextDeed } from '../../../lib/share/plan.ts';
import { step, type ShareEvent } from '../../../lib/share/step.ts';
import { minute, noon, queued, sampleEntry } from './samples.ts';

/** What becomes of one request. Times in ms: `takes` until its connection is over, `late` until the note is there. */
export type Fate =
  | { is: 'answered' | 'refused' | 'cut' | 'killed'; takes: number }
  | { is: 'limited'; takes: number; wait: number }
  /** The server says 500; it may have made the note before. */
  | { is: 'failed'; takes: number; made: boolean }
  /** No answer, or a background that died; the note comes, even after the connection is over. */
  | { is: 'lost' | 'orphaned'; takes: number; late: number };

export type Wish = 'sendAgain' | 'undo' | 'discard';

/** A while, and what happens in it. */
export interface Turn {
  /** ms that pass; null: until something is due. */
  pass: number | null;
  /** ms the computer's clock is moved by. */
  jump: number;
  /** What the person does before the background wakes, and while it is at work. */
  before: Wish | null;
  meanwhile: Wish | null;
  fate: Fate;
  /** Whether looking, or deleting, works; a background may also die before it writes down what came of it. */
  other: 'works' | 'fails' | 'killed';
  offline: boolean;
}

/** One account, its server and its clock: time passes only when told so. */
export class Simulation {
  readonly entries: Map<string, Entry>;
  /** The entries as they were wanted. */
  readonly wanted: ReadonlyMap<string, Entry>;
  readonly discarded = new Set<string>();
  /** What is on the server, by the entry that made it, and when it came there. */
  readonly notes: { entryId: string; from: number }[] = [];
  readonly noteCount = new Map<string, number>();
  /** How often a person asked for another one, not knowing whether it had arrived. */
  readonly allowed = new Map<string, number>();
  readonly wrongs: string[] = [];
  time = noon;
  skew = 0;

  constructor(count: number) {
    const ids = ['first', 'second'].slice(0, count);
    this.entries = new Map(ids.map((id, index) => [id, sampleEntry(queued, { id, wantedAt: noon + index })]));
    this.wanted = new Map(this.entries);
  }

  /** What the computer's clock shows. */
  get now(): number {
    return this.time + this.skew;
  }

  run(turn: Turn): void {
    this.time += turn.pass ?? this.untilDue();
    this.skew += turn.jump;
    if (turn.before) this.wish(turn.before);
    this.pump(turn);
    if (this.untilDue() > 2 * longestWait) this.wrongs.push('sleeps for hours');
  }

  /** As `pump` does it: orphans first, then what is due, oldest first, one after another. */
  pump(turn: Turn): void {
    for (const entry of this.entries.values())
      if (entry.state.is === 'sending') this.apply(entry.id, { type: 'restarted' });
    for (let deeds = 0; ; deeds += 1) {
      const due = [...this.entries.values()]
        .toSorted((a, b) => a.wantedAt - b.wantedAt)
        .find((entry) => (nextDeed(entry, this.now)?.at ?? Infinity) <= this.now);
      if (!due) return;
      if (deeds === 30) return void this.wrongs.push(`never rests: ${JSON.stringify(due.state)}`);
      if (!this.serve(due, deeds === 0 ? turn : { ...turn, meanwhile: null })) return;
    }
  }

  /** ms until something is due, as an alarm would be set. */
  untilDue(): number {
    const times = [...this.entries.values()].map((entry) => nextDeed(entry, this.now)?.at ?? Infinity);
    const first = Math.min(Infinity, ...times);
    return first === Infinity ? 0 : Math.max(0, first - this.now);
  }

  wish(wish: Wish): void {
    for (const { id, state } of this.entries.values()) {
      if (wish === 'discard') {
        if (!['queued', 'failed', 'asking', 'unsure'].includes(state.is)) continue;
        this.entries.delete(id);
        this.discarded.add(id);
        return;
      }
      const doubtful = state.is === 'unsure' || (state.is === 'asking' && state.since !== null);
      if (wish === 'sendAgain' && doubtful) count(this.allowed, id);
      this.apply(id, { type: wish });
    }
  }

  /** false: the background died over it. */
  private serve({ id, state }: Entry, turn: Turn): boolean {
    if (state.is === 'queued') return this.send(id, turn);
    if (turn.meanwhile && state.is === 'unsure') this.wish(turn.meanwhile);
    if (turn.other === 'killed') return false;
    if (state.is === 'unsure') this.apply(id, this.look(id, turn.other === 'works'));
    else if (turn.other === 'works') this.delete(id);
    else this.apply(id, { type: 'notUndone', reason: 'timeout' });
    return true;
  }

  private send(id: string, { fate, meanwhile, offline }: Turn): boolean {
    const stop: ShareEvent = { type: 'postponed', reason: 'offline', after: this.now + minute };
    const entry = this.apply(id, offline ? stop : { type: 'send' });
    if (entry?.state.is !== 'sending') return true;
    this.judge(entry);
    const from = this.time;
    if (fate.is === 'answered' || (fate.is === 'failed' && fate.made)) this.make(id, from);
    if (fate.is === 'lost' || fate.is === 'orphaned') this.make(id, from + fate.takes + fate.late);
    this.time += fate.takes;
    if (meanwhile) this.wish(meanwhile);
    const event = this.outcome(fate);
    if (event) this.apply(id, event);
    return event !== null;
  }

  private outcome(fate: Fate): ShareEvent | null {
    switch (fate.is) {
      case 'answered':
        return { type: 'arrived', noteId: 'note', changes: {} };
      case 'refused':
        return { type: 'refused', code: 'prohibitedWords', detail: {} };
      case 'limited':
        return { type: 'postponed', reason: 'rateLimited', after: this.now + fate.wait };
      case 'failed':
        return { type: 'lost', reason: 'serverError', plain: true };
      case 'cut':
      case 'lost':
        return { type: 'lost', reason: 'unreachable', plain: false };
      case 'killed':
      case 'orphaned':
        return null;
    }
  }

  private judge(entry: Entry): void {
    const inFlight = [...this.entries.values()].filter(({ state }) => state.is === 'sending');
    if (inFlight.length > 1) this.wrongs.push('two requests at once');
    if (Math.abs(this.now - entry.wantedAt) >= longestWait) this.wrongs.push('sent long after it was wanted');
    if (entry.note !== this.wanted.get(entry.id)?.note) this.wrongs.push('another note than asked for');
  }

  private make(entryId: string, from: number): void {
    this.notes.push({ entryId, from });
    if (count(this.noteCount, entryId) > 1 + (this.allowed.get(entryId) ?? 0))
      this.wrongs.push(`${entryId} was made twice`);
  }

  private look(id: string, works: boolean): ShareEvent {
    if (!works) return { type: 'notLooked' };
    const found = this.notes.some(({ entryId, from }) => entryId === id && from <= this.time);
    return found ? { type: 'found', noteId: 'note', changes: {} } : { type: 'missed' };
  }

  private delete(id: string): void {
    const index = this.notes.findIndex(({ entryId }) => entryId === id);
    if (index >= 0) this.notes.splice(index, 1);
    this.apply(id, { type: 'undone' });
  }

  private apply(id: string, event: ShareEvent): Entry | null {
    const entry = this.entries.get(id);
    if (!entry) return null;
    const after = step(entry, this.now, event);
    this.entries.set(id, after);
    return after;
  }
}

function count(counts: Map<string, number>, id: string): number {
  const value = (counts.get(id) ?? 0) + 1;
  counts.set(id, value);
  return value;
}
