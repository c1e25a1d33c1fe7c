import { vi } from 'vitest';
import type { Account } from '../../../lib/accounts/account.ts';
import type { Visibility } from '../../../lib/misskey/notes.ts';
import { reopened, type Draft } from '../../../lib/share/draft/draft.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { isOver } from '../../../lib/share/outbox/entry.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { pump } from '../../../lib/share/outbox/pump.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { discard, edit, sendAgain, tidyUp, undo } from '../../../lib/share/share.ts';
import { leave } from '../../../lib/share/leave.ts';
import { mayHaveArrived } from '../../../lib/share/outbox/step.ts';
import { perhapsDying } from './death.ts';
import { noon, sampleDraft } from './samples.ts';
import { atRest, signedIn, world } from './world.ts';

/** Widest first. */
export const order: Visibility[] = ['public', 'home', 'followers', 'specified'];

/** What a person does next. Places in lists count round. */
export type Deed =
  /** Posts what stands in one of two windows, perhaps in other words; the background may die at a write. */
  | {
      does: 'post';
      window: 0 | 1;
      as: number[];
      rewrites: boolean;
      visibility: Visibility | null;
      dies: number | null;
    }
  /** Takes up a draft in a window; the other one may have it as well. */
  | { does: 'open'; window: 0 | 1; draft: number }
  | { does: 'edit' | 'undo' | 'discard' | 'sendAgain'; entry: number; dies: number | null }
  /** Signs out, and in again. */
  | { does: 'leave'; as: number; dies: number | null }
  /** Lets time pass, ms. */
  | { does: 'wait'; ms: number; dies: number | null }
  | { does: 'tidy' | 'refuse' | 'accept' };

/** A person with three accounts and two windows. */
export class Person {
  readonly wrongs: string[] = [];
  private readonly windows: [Draft, Draft];
  /** Who is to have posted which words, and how far they may go there. */
  private readonly wanted = new Map<string, number>();
  private readonly accounts: readonly Account[];
  /** What may be there twice: sent again, not knowing whether it had arrived. */
  private readonly allowed = new Set<string>();
  /** Ids of notes whose account has been signed out since: nothing here knows of them. */
  private readonly forgotten = new Set<string>();
  private written = 0;

  constructor(accounts: readonly Account[]) {
    this.accounts = accounts;
    const draft = this.newDraft();
    this.windows = [draft, draft];
  }

  async does(deed: Deed): Promise<void> {
    const before = await words();
    const gone = await this.act(deed);
    await atRest();
    const after = await words();
    for (const text of before)
      if (!after.has(text) && text !== gone) this.wrongs.push(`“${text}” is lost by ${deed.does}`);
    await this.judge();
  }

  /** Resolves with the words that the person throws away by it. */
  private async act(deed: Deed): Promise<string | null> {
    switch (deed.does) {
      case 'post':
        return this.post(deed);
      case 'open': {
        const some = await drafts.all();
        this.windows[deed.window] = some[deed.draft % some.length] ?? this.newDraft();
        return null;
      }
      case 'tidy':
        await tidyUp(noon);
        return null;
      case 'refuse':
      case 'accept':
        world.server.world.settings.prohibitedWords = deed.does === 'refuse' ? ['words'] : [];
        return null;
      case 'leave':
        return this.leave(deed);
      case 'wait':
        vi.setSystemTime(Date.now() + deed.ms);
        await perhapsDying(deed.dies, async () => void pump());
        return null;
      default:
        return this.decide(deed);
    }
  }

  private async decide(deed: Extract<Deed, { entry: number }>): Promise<string | null> {
    const some = await outbox.all();
    const entry = some[deed.entry % some.length];
    if (!entry) return null;
    // It may have arrived: a person who says so gets another one.
    if (deed.does === 'sendAgain' && mayHaveArrived(entry.state))
      this.allowed.add(`${entry.accountId}: ${entry.draft.text}`);
    await perhapsDying(deed.dies, () => ({ edit, undo, discard, sendAgain })[deed.does](entry.id));
    return deed.does === 'discard' ? entry.draft.text : null;
  }

  private async post(deed: Deed & { does: 'post' }): Promise<string | null> {
    const { window, as, rewrites, visibility, dies } = deed;
    const shown = this.windows[window];
    // Another account with the very same words would be a second note, and rightly so.
    const wasPosted = shown.accountId !== null || shown.id.includes('-again');
    const isNew = rewrites || wasPosted;
    const written = isNew ? { ...shown, text: this.newWords() } : shown;
    const draft = visibility === null ? written : { ...written, visibility };
    const targets = as.map((index) => this.accounts[index % this.accounts.length]).filter((one) => !!one);
    const wantedBefore = new Map(this.wanted);
    await this.want(draft, targets);
    const replaced = (await drafts.get(draft.id))?.text ?? null;
    await drafts.set(draft.id, draft);
    this.windows[window] = draft;
    const ids = targets.map(({ id }) => id);
    const isDone = await perhapsDying(dies, () => post(draft.id, ids));
    if (isDone) this.windows[window] = this.newDraft();
    // Nothing was heard of it, and the window says so: what it was to narrow may have gone as it was.
    if (!isDone)
      for (const [key, before] of wantedBefore)
        this.wanted.set(key, Math.min(before, this.wanted.get(key) ?? before));
    return replaced;
  }

  private async leave({ as, dies }: Deed & { does: 'leave' }): Promise<null> {
    const account = this.accounts[as % this.accounts.length];
    if (!account) return null;
    const isDone = await perhapsDying(dies, () => leave(account.id));
    // A person who sees that it did not work does it again.
    if (!isDone) await leave(account.id);
    await atRest();
    if ((await outbox.all()).some(({ accountId }) => accountId === account.id))
      this.wrongs.push(`${account.username} has left, and its notes have not`);
    for (const { id } of world.server.notesOf(account.username)) this.forgotten.add(id);
    await signedIn(account.username, account);
    return null;
  }

  private async want(draft: Draft, [main, ...others]: readonly Account[]): Promise<void> {
    if (!main) return;
    const sent = await outbox.all();
    const reach = order.indexOf(draft.visibility ?? main.visibility);
    const want = ({ id, username }: Account, how: number) => {
      const key = `${username}: ${draft.text}`;
      const isThere = sent.some((entry) => entry.accountId === id && entry.draft.text === draft.text);
      // Once it is in the outbox it only ever goes to fewer people.
      this.wanted.set(key, Math.max(how, (isThere ? this.wanted.get(key) : null) ?? how));
    };
    want(main, reach);
    for (const other of others) want(other, Math.max(reach, order.indexOf(other.visibility)));
  }

  private async judge(): Promise<void> {
    const sent = await outbox.all();
    for (const entry of sent)
      if (!isOver(entry) && (await drafts.get(reopened(entry.draft, noon).id)))
        this.wrongs.push(`“${entry.draft.text}” waits, and is a draft`);
    for (const { id: accountId, username } of this.accounts) {
      const notes = world.server.notesOf(username).filter(({ id }) => !this.forgotten.has(id));
      const texts = notes.map(({ text }) => `${accountId}: ${text}`).filter((one) => !this.allowed.has(one));
      if (new Set(texts).size < texts.length) this.wrongs.push(`${texts.join()} twice`);
      for (const { id, text, visibility } of notes) {
        const reach = this.wanted.get(`${username}: ${text}`);
        const { state } = sent.find(({ state }) => 'noteId' in state && state.noteId === id) ?? {};
        // It was there before fewer people were chosen.
        const isSaid = state && 'changes' in state && state.changes.wider === visibility;
        if (reach === undefined) this.wrongs.push(`${username} never wanted “${text}”`);
        else if (order.indexOf(visibility) < reach && !isSaid) this.wrongs.push(`“${text}” is ${visibility}`);
      }
    }
  }

  private newDraft(): Draft {
    return sampleDraft({ text: this.newWords() });
  }

  private newWords(): string {
    this.written += 1;
    return `words ${this.written}`;
  }
}

/** All that a person can find again, here or where it was posted. */
async function words(): Promise<Set<string>> {
  const [written, sent] = await Promise.all([drafts.all(), outbox.all()]);
  const waiting = sent.filter((entry) => !isOver(entry)).map(({ draft }) => draft);
  const there = world.server.world.notes.values().toArray();
  return new Set([...written, ...waiting, ...there].map(({ text }) => text ?? ''));
}
