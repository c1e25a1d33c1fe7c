import { hostOfAccount, type Account } from '../accounts/account.ts';
import { accountById } from '../accounts/accounts.ts';
import { defineItem } from '../browser/items.ts';
import { MisskeyError, type ErrorCode } from '../misskey/errors.ts';
import type { NoteParams } from '../misskey/notes.ts';
import { copiesFor, type Copy } from './copies.ts';
import { asMisskeyError } from './deeds.ts';
import { reopened, sameWords, type Draft } from './draft.ts';
import { drafts } from './drafts.ts';
import { canLeave, draftOfEntry, entryId, isOver, isPosted, type Entry } from './entry.ts';
import { noteOf } from './note.ts';
import { deleteOrphans, forgetFiles, surelyKnown, sweepFiles } from './orphans.ts';
import { addEntries, apply, clearAway, outbox, putBack, takeEntry } from './outbox.ts';
import { chosenPreferences, inForce } from './preferences.ts';
import { pump } from './pump.ts';
import { longestWait } from './plan.ts';
import { letGo, renew } from './renewal.ts';
import { hasWords } from './target.ts';

/** Finished entries are kept this long (ms), for *Open* and *Undo*. */
const shelfLife = surelyKnown;
/** Drafts nobody came back to for this long (ms) go. */
const draftLife = 30 * 24 * 60 * 60 * 1000;

/** Windows that were left open since another note was made of their draft. */
const mostRenewals = 100;

/**
 * Posts a draft to the accounts that stood beside the button, the one it is written as first: makes an outbox entry for
 * each, lets the draft go and starts sending. Resolves with the entries' ids as soon as they are in the outbox; hitting
 * the button twice gives the same ones. Throws MisskeyError when one of the notes cannot be sent as it is; the draft
 * stays, and none is sent.
 */
export async function post(draftId: string, [mainId, ...otherIds]: readonly string[]): Promise<string[]> {
  let draft = await drafts.get(draftId);
  if (!draft) return known(draftId);
  const main = await signedIn(mainId);
  // A post is known by its id to one server alone.
  const others = await Promise.all(draft.target ? [] : otherIds.map(signedIn));
  for (let renewals = 0; renewals < mostRenewals; renewals += 1) {
    const entries = await makeEntries(draft, main, others);
    if (entries) {
      await letGo(draft);
      void pump();
      return entries.map(({ id }) => id);
    }
    // Written on in another window since it was posted from one: other words are another note.
    draft = await renew(draft);
  }
  throw new MisskeyError('bug', { message: 'a draft finds no id of its own' });
}

/** The entries of a draft; null: it has become others already, in other words. */
async function makeEntries(
  draft: Draft,
  main: Account,
  others: readonly Account[],
): Promise<readonly Entry[] | null> {
  const { delay } = inForce(await chosenPreferences.get());
  const wanted = copiesFor(draft, main, others).map((copy) => entryOf(draft.id, copy, delay));
  return addEntries(draft, wanted, (known) => sameWords(known.draft, draft));
}

async function signedIn(accountId = ''): Promise<Account> {
  const account = await accountById(accountId);
  if (!account) throw new MisskeyError('signInAgain', { host: hostOfAccount(accountId) });
  return account;
}

/** A draft on its way to an account. `delay`: ms for which it can be taken back without ever having left. */
export function entryOf(draftId: string, { draft, account }: Copy, delay: number): Entry {
  const now = Date.now();
  return {
    id: entryId(draftId, account.id),
    accountId: account.id,
    draft,
    note: noteFor(draft, account),
    wantedAt: now,
    attempts: 0,
    limitedUntil: 0,
    state: { is: 'queued', after: now + delay, reason: null },
  };
}

/** As `noteOf`; what it throws says of which server. */
function noteFor(draft: Draft, account: Account): NoteParams {
  try {
    return noteOf(draft, account);
  } catch (error) {
    const { code, detail } = asMisskeyError(error);
    throw new MisskeyError(code, { ...detail, host: hostOfAccount(account.id) }, error);
  }
}

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

/** Throws away what nobody needs any more: finished entries, old drafts, drafts that have become entries. */
export async function tidyUp(now: number): Promise<void> {
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

/** The draft is gone because it has been posted: by a second click, or from another window. */
async function known(draftId: string): Promise<string[]> {
  const ids = (await outbox.ids()).filter((id) => draftOfEntry(id) === draftId);
  if (ids.length === 0) throw new MisskeyError('bug', { message: 'the draft is not in storage' });
  return ids;
}
