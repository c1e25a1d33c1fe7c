import { hostOfAccount, type Account } from '../../accounts/account.ts';
import { accountById } from '../../accounts/accounts.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import type { NoteParams } from '../../misskey/notes.ts';
import { copiesFor, type Copy } from '../draft/copies.ts';
import { asMisskeyError } from './deeds.ts';
import { sameWords, type Draft } from '../draft/draft.ts';
import { drafts } from '../draft/drafts.ts';
import { draftOfEntry, entryId, type Entry } from './entry.ts';
import { noteOf } from '../draft/note.ts';
import { addEntries, outbox } from './outbox.ts';
import { chosenPreferences, inForce } from '../draft/preferences.ts';
import { pump } from './pump.ts';
import { letGo, renew } from '../draft/renewal.ts';

/** Windows that were left open since another note was made of their draft. */
const mostRenewals = 100;

/**
 * Posts a draft to the accounts that stood beside the button, the one it is written as first: makes an outbox entry for
 * each, lets the draft go and starts sending. Resolves with the entries' ids as soon as they are in the outbox; hitting
 * the button twice gives the same ones. Throws MisskeyError when one of the notes cannot be sent as it is; the draft
 * stays, and none is sent.
 */
export async function post(draftId: string, [mainId, ...otherIds]: readonly string[]): Promise<string[]> {
  const written = await drafts.get(draftId);
  if (!written) return known(draftId);
  const main = await signedIn(mainId);
  // A post is known by its id to one server alone.
  const others = await Promise.all(written.target ? [] : otherIds.map(signedIn));
  let draft = written;
  for (let renewals = 0; renewals < mostRenewals; renewals += 1) {
    const wanted = await entriesOf(draft, main, others);
    const entries = await addEntries(draft, wanted, (known) => sameWords(known.draft, draft));
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

/** What a draft is to become. */
async function entriesOf(draft: Draft, main: Account, others: readonly Account[]): Promise<Entry[]> {
  const { delay } = inForce(await chosenPreferences.get());
  return copiesFor(draft, main, others).map((copy) => entryOf(draft.id, copy, delay));
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

/** The draft is gone because it has been posted: by a second click, or from another window. */
async function known(draftId: string): Promise<string[]> {
  const ids = (await outbox.ids()).filter((id) => draftOfEntry(id) === draftId);
  if (ids.length === 0) throw new MisskeyError('bug', { message: 'the draft is not in storage' });
  return ids;
}
