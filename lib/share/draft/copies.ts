import type { Account } from '../../accounts/account.ts';
import { movedTo, type Draft } from './draft.ts';
import type { DraftFile } from './draft-file.ts';

/** A draft for one account alone. */
export interface Copy {
  account: Account;
  draft: Draft;
}

/**
 * What a draft becomes for each account that posts it, the one it is written as first: from here on each is a draft of
 * its own, and has of the files in drives what it alone can use. Each has an id of its own too: two windows may post one
 * draft as two accounts, and what is taken back of the one must not stand in the place of the other.
 */
export function copiesFor(draft: Draft, main: Account, others: readonly Account[]): Copy[] {
  const isElsewhere = (accountId: string) => others.some(({ id }) => id === accountId);
  const files = uploadedFor(draft.files, (accountId) => !isElsewhere(accountId));
  const copies = [
    { account: main, draft: { ...draft, accountId: main.id, alsoTo: [], files } },
    ...others.map((account) => ({ account, draft: copyFor(draft, main, account) })),
  ];
  return copies.map(({ account, draft }) => ({ account, draft: { ...draft, id: crypto.randomUUID() } }));
}

/**
 * The same words and files from another account: to whom its own notes go, but never to more people than see the note
 * beside it.
 */
export function copyFor(draft: Draft, main: Account, other: Account): Draft {
  const { visibility, localOnly, text, files } = draft;
  const shown = { visibility: visibility ?? main.visibility, localOnly: localOnly ?? main.localOnly };
  return {
    ...movedTo({ ...draft, ...shown }, other),
    // Not by that account's template: what nobody has seen is not posted.
    text,
    files: uploadedFor(files, (id) => id === other.id),
  };
}

/** Files that know of those uploads alone that were made for certain accounts. */
function uploadedFor(files: readonly DraftFile[], isFor: (accountId: string) => boolean): DraftFile[] {
  return files.map((file) => ({
    ...file,
    uploads: file.uploads.filter(({ accountId }) => isFor(accountId)),
  }));
}
