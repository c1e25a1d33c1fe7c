import { accountById } from '../accounts/accounts.ts';
import { oneAtATime } from '../browser/locks.ts';
import { defineShelf } from '../browser/shelf.ts';
import { fingerprintOf } from '../page/address/fingerprint.ts';
import { standsIn } from '../page/address/link.ts';
import type { Entry } from './outbox/entry.ts';
import { chosenPreferences, inForce } from './draft/preferences.ts';

/** A note about a page, posted from this browser. */
export interface Shared {
  accountId: string;
  noteId: string;
  /** ms since 1970. */
  at: number;
}

/** How many pages are known to have been shared. */
const most = 2000;

/** By `<fingerprint of the page's address>:<account id>`: the addresses themselves are not kept. */
const shelf = defineShelf<Shared>('shared', most);

/** What writes goes one after another, so that nothing comes back that was just erased. */
const lock = 'shared';

/** A note has arrived: remembers that its page was shared, unless it came from a private window or lacks the address. */
export async function rememberShared(
  { accountId, note, draft }: Pick<Entry, 'accountId' | 'note' | 'draft'>,
  noteId: string,
): Promise<void> {
  const { link } = draft;
  const text = note.text ?? '';
  if (draft.private || !link || !(standsIn(text, link.clean) || standsIn(text, link.full))) return;
  const key = await keyOf(link.clean, accountId);
  await oneAtATime(lock, async () => {
    const isWanted = inForce(await chosenPreferences.get()).remembersShared;
    if (isWanted && (await accountById(accountId)))
      await shelf.set(key, { accountId, noteId, at: Date.now() });
  });
}

/** The newest note about this page that was posted from here as one of these accounts; null if there is none. */
export async function sharedBefore(address: string, accountIds: readonly string[]): Promise<Shared | null> {
  const keys = await Promise.all(accountIds.map((accountId) => keyOf(address, accountId)));
  const found = (await Promise.all(keys.map((key) => shelf.get(key)))).filter((shared) => shared !== null);
  return found.toSorted((one, other) => other.at - one.at)[0] ?? null;
}

/** Forgets the pages that a test tells; without one, all of them. */
export async function forgetShared(isMeant?: (shared: Shared) => boolean): Promise<void> {
  await oneAtATime(lock, () => (isMeant ? shelf.remove(isMeant) : shelf.clear()));
}

async function keyOf(address: string, accountId: string): Promise<string> {
  return `${await fingerprintOf(address)}:${accountId}`;
}
