import {
  givenAway,
  uploadTo,
  withoutUploads,
  withUpload,
  type DraftFile,
  type Upload,
} from '../draft/draft-file.ts';
import type { Entry } from '../outbox/entry.ts';
import { withFiles } from '../draft/note.ts';

/** Files of an entry that are not in the drive yet, or are said to be otherwise there. */
export function filesToUpload({ draft, accountId }: Entry): DraftFile[] {
  return draft.files.filter((file) => uploadTo(file, accountId) === null);
}

/** An entry that goes now: its files first, and the note with them when they are there. */
export function going(entry: Entry, now: number): Entry {
  if (filesToUpload(entry).length > 0) return { ...entry, state: { is: 'uploading', since: now } };
  const note = withFiles(entry.note, entry.draft, entry.accountId);
  return { ...entry, note, attempts: entry.attempts + 1, state: { is: 'sending', since: now } };
}

/** An entry of which one more file is in the drive; with all of them it is the note's turn. */
export function uploaded(entry: Entry, fileId: string, upload: Upload, now: number): Entry {
  const after = changeFiles(entry, (file) => (file.id === fileId ? withUpload(file, upload) : file));
  if (filesToUpload(after).length > 0) return after;
  return { ...after, state: { is: 'queued', after: now, reason: null } };
}

/** An entry whose note may be there: its files are no longer ours to delete. */
export function giveAway(entry: Entry): Entry {
  return changeFiles(entry, givenAway);
}

/** An entry whose files are gone from the drive: the next attempt uploads them again. */
export function forgetUploads(entry: Entry): Entry {
  return changeFiles(entry, (file) => withoutUploads(file, entry.accountId));
}

function changeFiles(entry: Entry, change: (file: DraftFile) => DraftFile): Entry {
  if (entry.draft.files.length === 0) return entry;
  return { ...entry, draft: { ...entry.draft, files: entry.draft.files.map(change) } };
}
