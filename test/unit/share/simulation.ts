import type { Entry } from '../../../lib/share/outbox/entry.ts';
import { longestWait, nextOfAccount } from '../../../lib/share/outbox/plan.ts';
import { step, type ShareEvent } from '../../../lib/share/outbox/step.ts';
import { goodDay, outcomeOf, type Turn, type Wish } from './history.ts';
import { count, entriesOf, isDoubtful, isInFlight, isSettled, ofAccount, wrongsAtSending } from './ledger.ts';
import type { Cast, Doubt } from './ledger.ts';
import { foundIn, forFewer, narrowing, takeAway, wrongsOfReach, type MadeNote } from './reaches.ts';
import { hour, minute, noon } from './samples.ts';
import { uploadAll } from './uploads.ts';

/** The rules of the outbox; a test may break one. */
export interface Rules {
  step: typeof step;
  nextOfAccount: typeof nextOfAccount;
}

/** Some accounts, their servers and two clocks: time passes only when told so. */
export class Simulation {
  readonly entries: Map<string, Entry>;
  /** The entries as they are wanted. */
  readonly wanted: Map<string, Entry>;
  readonly discarded = new Set<string>();
  /** What is on the server, by the entry that made it, and when it came there. */
  readonly notes: MadeNote[] = [];
  readonly wrongs: string[] = [];
  private readonly rules: Rules;
  private readonly made = new Map<string, number>();
  /** How often a person asked for another one, not knowing whether it had arrived. */
  private readonly allowed = new Map<string, number>();
  private readonly uploads = new Map<string, number>();
  private readonly doubts = new Map<string, Doubt>();
  /** When the rate limit of an account ends. */
  private readonly limits = new Map<string, number>();
  private readonly accountIds: readonly string[];
  private time = noon;
  private skew = 0;
  private serverSkew = 3 * hour;

  constructor(cast: Cast, rules: Rules = { step, nextOfAccount }) {
    this.entries = new Map(entriesOf(cast).map((entry) => [entry.id, entry]));
    this.wanted = new Map(this.entries);
    this.accountIds = [...new Set([...this.wanted.values()].map(({ accountId }) => accountId))];
    this.rules = rules;
  }

  run(turn: Turn): void {
    this.time += turn.pass ?? this.untilDue();
    this.skew += turn.jump;
    this.serverSkew += turn.serverJump;
    // What a server says about the end of its limits is of another clock then.
    if (turn.jump !== 0) this.limits.clear();
    if (turn.before) this.wish(turn.before);
    this.pump(turn);
    if ([...this.uploads.values()].some((times) => times > 1)) this.wrongs.push('a file was uploaded again');
    this.wrongs.push(...wrongsOfReach(this));
    if (this.untilDue() > 2 * longestWait) this.wrongs.push('sleeps for hours');
  }

  /** Lets time pass, with a server that works, until nothing more happens by itself. */
  rest(): void {
    for (let days = 0; days < 60; days += 1) {
      this.run(goodDay);
      if (this.due().length === 0) return;
    }
    this.wrongs.push('no end in sight');
  }

  wish(wish: Wish): void {
    for (const { id, accountId, state } of this.entries.values()) {
      if (wish === 'discard') {
        if (!['queued', 'failed', 'asking', 'unsure'].includes(state.is)) continue;
        this.entries.delete(id);
        this.discarded.add(id);
        // The limit that this entry knew of is forgotten with it.
        return void this.limits.delete(accountId);
      }
      if (wish === 'narrow') forFewer(this.wanted, id);
      if (wish === 'sendAgain' && isDoubtful(state)) {
        count(this.allowed, id);
        this.doubts.delete(id);
      }
      this.apply(id, wish === 'narrow' ? narrowing : { type: wish });
    }
  }

  /** What the computer's clock shows. */
  private get now(): number {
    return this.time + this.skew;
  }

  private next(accountId: string) {
    return this.rules.nextOfAccount(ofAccount(this.entries, accountId), this.now);
  }

  /** What is to be done next, for each account that has something to do. */
  private due() {
    return this.accountIds.flatMap((id) => this.next(id) ?? []);
  }

  /** As `pump` does it: orphans first, then what is due. A background that dies, dies over a deed of each account. */
  private pump(turn: Turn): void {
    for (const { id, state } of this.entries.values())
      if (isInFlight(state)) this.apply(id, { type: 'restarted' });
    for (const accountId of this.accountIds) this.pumpAccount(accountId, turn);
  }

  /** What is due for an account, one after another. */
  private pumpAccount(accountId: string, turn: Turn): void {
    for (let deeds = 0; ; deeds += 1) {
      const due = this.next(accountId);
      if (!due || due.at > this.now) return;
      if (deeds === 40) return void this.wrongs.push(`never rests: ${JSON.stringify(due.entry.state)}`);
      if (!this.serve(due.entry, deeds === 0 ? turn : { ...turn, meanwhile: null })) return;
    }
  }

  /** ms until something is due, as an alarm would be set. */
  private untilDue(): number {
    const due = this.due();
    return due.length === 0 ? 0 : Math.max(0, Math.min(...due.map(({ at }) => at)) - this.now);
  }

  /** false: the background died over it. */
  private serve({ id, state }: Entry, turn: Turn): boolean {
    if (state.is === 'queued') return this.send(id, turn);
    if (turn.meanwhile && state.is === 'unsure') this.wish(turn.meanwhile);
    if (turn.other === 'killed') return false;
    if (state.is === 'unsure') this.tell(id, this.look(id, turn.other === 'works'), turn);
    else if (turn.other === 'works') this.delete(id);
    else this.apply(id, { type: 'notUndone', reason: 'timeout' });
    return true;
  }

  private send(id: string, turn: Turn): boolean {
    const { fate } = turn;
    const stop: ShareEvent = { type: 'postponed', reason: 'offline', after: this.now + minute };
    const entry = this.apply(id, turn.offline ? stop : { type: 'send' });
    if (entry?.state.is === 'uploading')
      return uploadAll(entry, turn.files, this.now, this.uploads, (event) => this.apply(id, event));
    if (entry?.state.is !== 'sending') return true;
    this.judge(entry);
    const from = this.time;
    if (fate.is === 'answered' || fate.is === 'straggled' || (fate.is === 'failed' && fate.made))
      this.make(entry, from);
    if ('late' in fate) this.make(entry, from + fate.takes + fate.late, fate.late < 2 * minute);
    this.time += fate.takes;
    if (turn.meanwhile) this.wish(turn.meanwhile);
    if ('late' in fate || fate.is === 'cut' || fate.is === 'killed')
      this.doubts.set(id, { over: this.time, misses: [] });
    if (fate.is === 'straggled') this.apply(id, { type: 'restarted' });
    if (fate.is === 'limited') this.limits.set(entry.accountId, this.time + fate.wait);
    const event = outcomeOf(fate, this.now, entry.note);
    if (event) this.tell(id, event, turn);
    if (event?.type === 'arrived' && this.entries.get(id)?.state.is !== 'posted')
      this.wrongs.push('an answer was not heard');
    return event !== null;
  }

  private judge(entry: Entry): void {
    this.wrongs.push(...wrongsAtSending(entry, this.wanted, ofAccount(this.entries, entry.accountId)));
    if (Math.abs(this.now - entry.wantedAt) >= longestWait) this.wrongs.push('sent long after it was wanted');
    if (this.time < (this.limits.get(entry.accountId) ?? 0)) this.wrongs.push('a call while the limit lasts');
    const doubt = this.doubts.get(entry.id);
    if (doubt && !isSettled(doubt)) this.wrongs.push('sent again blindly');
    this.doubts.delete(entry.id);
  }

  /** `counts`: it comes within the two minutes that are waited for. Nobody can wait for what comes hours later. */
  private make({ id: entryId, note }: Entry, from: number, counts = true): void {
    this.notes.push({ entryId, from, visibility: note.visibility });
    if (counts && count(this.made, entryId) > 1 + (this.allowed.get(entryId) ?? 0))
      this.wrongs.push(`${entryId} was made twice`);
  }

  private look(id: string, works: boolean): ShareEvent {
    if (!works) return { type: 'notLooked' };
    const found = foundIn(this.notes, id, this.time);
    if (found) return found;
    this.doubts.get(id)?.misses.push(this.time);
    return { type: 'missed', serverTime: this.time + this.serverSkew };
  }

  private delete(id: string): void {
    takeAway(this.notes, id);
    this.apply(id, { type: 'undone' });
  }

  private tell(id: string, event: ShareEvent, { twice }: Turn): void {
    this.apply(id, event);
    if (twice) this.apply(id, event);
  }

  private apply(id: string, event: ShareEvent): Entry | null {
    const entry = this.entries.get(id);
    if (!entry) return null;
    const after = this.rules.step(entry, this.now, event);
    this.entries.set(id, after);
    return after;
  }
}
