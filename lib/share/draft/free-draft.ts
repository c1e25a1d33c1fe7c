import type { Account } from '../../accounts/account.ts';
import type { Draft } from './draft.ts';
import { withoutUploads } from './draft-file.ts';

/** A draft after an account is gone: for others, and never for more people than it was meant for. */
export function setFree(
  draft: Draft,
  accountId: string,
  gone: Pick<Account, 'visibility' | 'localOnly'> | null,
): Draft {
  const files = draft.files.map((file) => withoutUploads(file, accountId));
  const alsoTo = (draft.alsoTo ?? []).filter((id) => id !== accountId);
  if (draft.accountId !== accountId) return { ...draft, files, alsoTo };
  return {
    ...draft,
    files,
    accountId: null,
    alsoTo: [],
    // Its id means nothing elsewhere. The draft has been made as narrow as the post was.
    target: null,
    visibility: draft.visibility ?? gone?.visibility ?? null,
    localOnly: draft.localOnly ?? gone?.localOnly ?? null,
  };
}
