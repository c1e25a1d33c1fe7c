import type { Account } from '../../lib/accounts/account.ts';
import type { TextUnit } from '../../lib/misskey/software.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';

/** Length of a part of a note in the units that an account's server counts in. */
export type Measure = (content: string, part: 'text' | 'cw', unit: TextUnit) => number;

/** Part of the limit from which on the room that is left is worth saying. */
const near = 0.2;

/** Characters that are left (negative: too many); null while there are plenty. */
export function roomLeft(length: number, limit: number): number | null {
  const left = limit - length;
  return left < limit * near ? left : null;
}

/** Whether the account's server would take the draft as far as one can tell from here. */
export function canPost(draft: Draft, account: Account, measure: Measure): boolean {
  const { kind, limits, standing } = account;
  // The server's own form looks after itself.
  if (kind === 'sharePage') return true;
  const written = draft.text.trim() !== '' || draft.files.length > 0;
  const fits = (content: string, part: 'text' | 'cw') => measure(content, part, limits.unit) <= limits[part];
  const annotated = draft.cw === null || (draft.cw.trim() !== '' && fits(draft.cw, 'cw'));
  const goes = fits(draft.text, 'text') && filesFit(draft, account, measure);
  return written && annotated && goes && standing === 'good';
}

function filesFit({ files }: Draft, { limits, permissions }: Account, measure: Measure): boolean {
  if (files.length === 0) return true;
  // 0: there is none, and nothing is sent.
  const room = limits.alt || Infinity;
  const isDescribed = files.every(({ alt }) => measure(alt.trim(), 'text', limits.unit) <= room);
  const isThere = files.every(({ source }) => !source || source.got);
  return isThere && isDescribed && files.length <= limits.files && permissions.includes('write:drive');
}
