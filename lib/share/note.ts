import type { Account } from '../accounts/account.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { partLength } from '../misskey/limits.ts';
import { isVisibility, type Note, type NoteParams } from '../misskey/notes.ts';
import type { ShareForm } from '../misskey/share-page.ts';
import type { Draft } from './draft.ts';
import type { ServerChanges } from './entry.ts';

/**
 * What a draft asks of an account's server. Throws MisskeyError `emptyNote`, `tooLong`, `contentWarningTooLong`
 * before anything is sent.
 */
export function noteOf(draft: Draft, account: Account): NoteParams {
  // Servers trim; so that the note found later equals the note asked for, we do so first. NUL is never answered.
  const text = draft.text.replaceAll('\0', '').trim();
  const cw = draft.cw?.replaceAll('\0', '').trim() ?? '';
  if (text === '') throw new MisskeyError('emptyNote');
  const { limits } = account;
  if (partLength(text, 'text', limits.unit) > limits.text) throw new MisskeyError('tooLong');
  if (partLength(cw, 'cw', limits.unit) > limits.cw) throw new MisskeyError('contentWarningTooLong');
  const visibility = draft.visibility ?? account.visibility;
  return {
    text,
    ...(cw !== '' && { cw }),
    visibility,
    // A note to named people goes where they are.
    localOnly: visibility !== 'specified' && (draft.localOnly ?? account.localOnly),
    ...(account.reactionAcceptance && { reactionAcceptance: account.reactionAcceptance }),
  };
}

/** What a server's own share form starts with: what was chosen here, else nothing that overrides the person's default. */
export function shareForm(draft: Draft | null): ShareForm {
  return {
    text: draft?.text.replaceAll('\0', '').trim() ?? '',
    visibility: draft?.visibility ?? null,
    localOnly: draft?.localOnly ?? null,
  };
}

/** What the server made otherwise than asked. */
export function changesOf(asked: NoteParams, made: Note): ServerChanges {
  return {
    ...(isVisibility(made.visibility) &&
      made.visibility !== asked.visibility && { visibility: made.visibility }),
    // Absent means false in v12.
    ...((made.localOnly === true) !== asked.localOnly && { localOnly: made.localOnly === true }),
  };
}

/** Whether a note on the server is the one that was asked for; visibility may have been changed by the server. */
export function isThisNote(asked: NoteParams, note: Note): boolean {
  return (
    (note.text ?? '').trim() === (asked.text ?? '') && (note.cw ?? '') === (asked.cw ?? '') && !note.renoteId
  );
}
