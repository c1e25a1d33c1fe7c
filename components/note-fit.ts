import type { Account } from '../lib/accounts/account.ts';
import type { Draft } from '../lib/share/draft.ts';

/** Part of the limit from which on the room that is left is worth saying. */
const near = 0.2;

/** Length as servers count it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Characters that are left (negative: too many); null while there are plenty. */
export function roomLeft(text: string, limit: number): number | null {
  const left = limit - lengthOf(text);
  return left < limit * near ? left : null;
}

/** Whether the account's server would take the draft as far as one can tell from here. */
export function canPost(draft: Draft, account: Account): boolean {
  const written = draft.text.trim() !== '';
  const annotated = draft.cw === null || draft.cw.trim() !== '';
  const fits = lengthOf(draft.text) <= account.maxNoteTextLength;
  return written && annotated && fits && account.standing === 'good';
}
