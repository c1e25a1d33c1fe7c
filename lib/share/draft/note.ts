import type { Account } from '../../accounts/account.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import { partLength } from '../../misskey/limits.ts';
import type { Note, NoteParams } from '../../misskey/notes.ts';
import type { ShareForm } from '../../misskey/share-page.ts';
import type { Draft } from './draft.ts';
import { uploadTo, type DraftFile } from './draft-file.ts';
import type { Entry, ServerChanges } from '../outbox/entry.ts';
import type { Reach } from './reach.ts';
import { hasWords, obstacleTo, reachBeside, recipientsOf, type Target } from './target.ts';

type Asked = Pick<Entry, 'note' | 'draft' | 'accountId'>;

/**
 * What a draft asks of an account's server; its files follow when they are uploaded. Throws MisskeyError `emptyNote`,
 * `tooLong`, `contentWarningTooLong`, `tooManyFiles`, `altTextTooLong`, and with a post `noSuchTarget`, `cannotRenote`
 * before anything is sent.
 */
export function noteOf(draft: Draft, account: Account): NoteParams {
  const { target } = draft;
  if (!target) return { ...wordsOf(draft, account), ...reachOf(draft, account) };
  if (target.accountId !== account.id) throw new MisskeyError('noSuchTarget');
  if (obstacleTo(target.deed, target.post, account)) throw new MisskeyError('cannotRenote');
  const reach = reachBeside(reachOf(draft, account), target.post);
  return { ...(hasWords(draft) && wordsOf(draft, account)), ...reach, ...besideOf(target, reach, account) };
}

/** What says which post a note is beside. A reaction is no note: it goes where the post is. */
function besideOf({ deed, post }: Target, { visibility }: Reach, account: Account): Partial<NoteParams> {
  if (deed === 'react') return { visibility: post.visibility, localOnly: post.localOnly };
  if (deed !== 'reply') return { renoteId: post.id };
  const recipients = visibility === 'specified' ? recipientsOf(post, account) : [];
  return { replyId: post.id, ...(recipients.length > 0 && { visibleUserIds: recipients }) };
}

/** Where a note goes: as chosen for it, else as the account has it. */
function reachOf(draft: Draft, account: Account): Reach {
  const visibility = draft.visibility ?? account.visibility;
  // A note to named people goes where they are.
  return {
    visibility,
    localOnly: visibility !== 'specified' && (draft.localOnly ?? account.localOnly),
  };
}

function wordsOf(draft: Draft, account: Account): Pick<NoteParams, 'text' | 'cw' | 'reactionAcceptance'> {
  const text = asKept(draft.text);
  const cw = asKept(draft.cw ?? '');
  const { limits } = account;
  if (text === '' && draft.files.length === 0) throw new MisskeyError('emptyNote');
  if (partLength(text, 'text', limits.unit) > limits.text) throw new MisskeyError('tooLong');
  if (partLength(cw, 'cw', limits.unit) > limits.cw) throw new MisskeyError('contentWarningTooLong');
  checkFiles(draft.files, account);
  return {
    ...(text !== '' && { text }),
    ...(cw !== '' && { cw }),
    ...(account.reactionAcceptance && { reactionAcceptance: account.reactionAcceptance }),
  };
}

/**
 * Words as a server keeps them, so that the note found later equals the note asked for: servers trim, and store half a
 * surrogate pair as another character. NUL is never answered.
 */
function asKept(words: string): string {
  return words.replaceAll('\0', '').toWellFormed().trim();
}

function checkFiles(files: readonly DraftFile[], { limits, permissions }: Account): void {
  if (files.length === 0) return;
  if (files.length > limits.files) throw new MisskeyError('tooManyFiles');
  if (!permissions.includes('write:drive'))
    throw new MisskeyError('permissionMissing', { permission: 'write:drive' });
  const long = files.find(
    ({ alt }) => limits.alt > 0 && partLength(alt.trim(), 'text', limits.unit) > limits.alt,
  );
  if (long) throw new MisskeyError('altTextTooLong', { subject: long.name });
}

/** A note with the files of its draft, which are all in the drive of its account. */
export function withFiles(note: NoteParams, { files }: Draft, accountId: string): NoteParams {
  const fileIds = files.flatMap((file) => uploadTo(file, accountId)?.driveId ?? []);
  return fileIds.length === 0 ? note : { ...note, fileIds };
}

/** What a server's own share form starts with: what was chosen here, else nothing that overrides the person's default. */
export function shareForm(draft: Draft | null): ShareForm {
  return {
    text: asKept(draft?.text ?? ''),
    visibility: draft?.visibility ?? null,
    localOnly: draft?.localOnly ?? null,
  };
}

/** What came out otherwise than asked, by the server's will or for its sake, besides how far it goes. */
export function changesOf({ note: asked, draft, accountId }: Asked, made: Note): ServerChanges {
  const shrunk = draft.files.filter((file) => uploadTo(file, accountId)?.shrunk).length;
  const dropped = (asked.fileIds ?? []).length - (made.fileIds ?? []).length;
  return {
    ...(dropped > 0 && { filesDropped: dropped }),
    ...(shrunk > 0 && { filesShrunk: shrunk }),
  };
}

/** How far a note on the server goes. A visibility that is none of the four is not known. */
export function reachThere({ visibility, localOnly }: Note): Partial<Reach> {
  return { ...(visibility && { visibility }), localOnly: localOnly === true };
}

/** Whether a note on the server is the one that was asked for; visibility may have been changed by the server. */
export function isThisNote(asked: NoteParams, note: Note): boolean {
  const says = (note.text ?? '').trim() === (asked.text ?? '') && (note.cw ?? '') === (asked.cw ?? '');
  const isBeside = isSameId(note.renoteId, asked.renoteId) && isSameId(note.replyId, asked.replyId);
  return says && isBeside && showsOnly(asked.fileIds ?? [], note.fileIds ?? []);
}

function isSameId(one: string | null | undefined, other: string | undefined): boolean {
  return (one ?? null) === (other ?? null);
}

/** Old servers may drop files, but never all of those that were just uploaded. */
function showsOnly(asked: readonly string[], made: readonly string[]): boolean {
  return asked.length === 0 ? made.length === 0 : made.length > 0 && made.every((id) => asked.includes(id));
}
