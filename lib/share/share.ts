import { defineItem } from '../browser/items.ts';
import { type ErrorCode } from '../misskey/errors.ts';
import { reopened, type Draft } from './draft/draft.ts';
import { drafts } from './draft/drafts.ts';
import { canLeave, isOver, isPosted, type Entry } from './outbox/entry.ts';
import { deleteOrphans, forgetFiles, surelyKnown, sweepFiles } from './files/orphans.ts';
import { apply, clearAway, outbox, putBack, takeEntry } from './outbox/outbox.ts';
import { pump } from './outbox/pump.ts';
import { longestWait } from './outbox/plan.ts';
import { hasWords } from './draft/target.ts';
import { checkStored } from './stored.ts';

/** Finished entries are kept this long (ms), for *Open* and *Undo*. */
const shelfLife = surelyKnown;
/** Drafts nobody came back to for this long (ms) go. */
const draftLife = 30 * 24 * 60 * 60 * 1000;

/** Somebody has signed in again: what failed for want of it goes on, unless it has waited too long for that. */
export async function goOnFor(accountId: string): Promise<void> {
  await goOnWith((entry, code) => entry.accountId === accountId && needSignIn.has(code));
}

/** The browser lets us send data: so does what failed for want of that. */
export async function goOnWithConsent(): Promise<void> {
  await goOnWith((_entry, code) => code === 'consentMissing');
}

async function goOnWith(lacked: (entry: Entry, code: ErrorCode) => boolean): Promise<void> {
  for (const entry of await outbox.all()) {
    const { id, state, wantedAt } = entry;
    const wants = state.is === 'failed' && lacked(entry, state.code);
    if (wants && Math.abs(Date.now() - wantedAt) < longestWait) await apply(id, { type: 'sendAgain' });
  }
  void pump();
}

const needSignIn: ReadonlySet<ErrorCode> = new Set(['signInAgain', 'permissionMissing']);

/** The person says: send it (again). */
export async function sendAgain(id: string): Promise<void> {
  await apply(id, { type: 'sendAgain' });
  void pump();
}

/** Takes a posted note back: it is deleted on the server, and its text becomes a draft again. */
export async function undo(id: string): Promise<void> {
  await apply(id, { type: 'undo' });
  void pump();
}

/**
 * Makes what was not sent, or was taken back, a draft again; resolves with the draft's id, null if it is too late, or if
 * there are no words in it.
 */
export async function edit(id: string): Promise<string | null> {
  const entry = await putBack(id, { type: 'reopened' });
  await clearAway(id);
  void pump();
  // Undo has made the draft already.
  const isDraft = entry?.state.is === 'reopened' || entry?.state.is === 'undone';
  return entry && isDraft && hasWords(entry.draft) ? reopened(entry.draft, Date.now()).id : null;
}

/** Throws away what was not sent. */
export async function discard(id: string): Promise<void> {
  const entry = await takeEntry(id, canLeave);
  if (entry) await forgetFiles(entry.draft.files, entry.draft.private);
  void pump();
}

/** Throws away a note that was being written. */
export async function discardDraft(id: string): Promise<void> {
  const draft = await drafts.get(id);
  await drafts.remove(id);
  if (draft) await forgetFiles(draft.files, draft.private);
}

/**
 * Throws away what nobody needs any more: finished entries, old drafts, drafts that have become entries. What makes no
 * sense is laid aside.
 */
export async function tidyUp(now: number): Promise<void> {
  await checkStored();
  const entries = await outbox.all();
  const old = entries.filter(
    ({ state }) => (state.is === 'posted' || state.is === 'undone') && Math.abs(now - state.at) > shelfLife,
  );
  await Promise.all(old.map(({ id }) => takeEntry(id, isOver)));
  const left = entries.filter(({ state }) => state.is === 'reopened');
  await Promise.all(left.map(({ id }) => clearAway(id)));
  const before = await tidiedAt.get();
  // Old at the last tidying too: a clock that is wrong once throws nothing away.
  const isOld = ({ savedAt }: Draft) => Math.min(now, before) - savedAt > draftLife;
  const gone = (await drafts.all()).filter((draft) => isPosted(draft, entries) || isOld(draft));
  await Promise.all(gone.map(({ id }) => drafts.remove(id)));
  await deleteOrphans();
  await sweepFiles();
  await tidiedAt.set(now);
}

/** When it was tidied up last, ms since 1970. */
const tidiedAt = defineItem('local', 'tidiedAt', 0);
