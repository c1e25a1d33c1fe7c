import type { Account } from '../../accounts/account.ts';
import { accountById } from '../../accounts/accounts.ts';
import { connectionOf } from '../../accounts/tokens.ts';
import { smallerPicture } from '../../browser/shrink.ts';
import { whileAwake } from '../../browser/stay-awake.ts';
import { isForServers } from '../../page/picture/picture-address.ts';
import {
  createFile,
  createFileFrom,
  deleteFile,
  updateFile,
  type DriveFile,
  type FileWords,
} from '../../misskey/drive.ts';
import { MisskeyError, type ErrorCode } from '../../misskey/errors.ts';
import { serverTime } from '../../misskey/notes.ts';
import type { Connection } from '../../misskey/request.ts';
import { contentOf } from './contents.ts';
import type { DraftFile, Upload } from '../draft/draft-file.ts';
import type { Entry } from '../outbox/entry.ts';
import { filesInUse } from './files-in-use.ts';
import { forgetFiles } from './orphans.ts';
import { isTooLarge } from './too-large.ts';

interface Job {
  entry: Entry;
  file: DraftFile;
  account: Account;
  connection: Required<Connection>;
  /** null: nothing of it is here. */
  content: Blob | null;
  /** Where the server can get it, which is better than what is here; null: nowhere. */
  address: string | null;
  words: FileWords;
  /** The server's time before anything of the entry was uploaded, ms since 1970. */
  from: number;
  signal: AbortSignal;
}

/**
 * The server's clock, ms since 1970, by which files that this entry makes are told from those that were there. Where it
 * cannot be told (version 11), no file counts as made now. Throws MisskeyError.
 */
export async function clockAt(entry: Entry): Promise<number> {
  return (await serverTime(await connected(entry))) ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Brings a file of an entry into the account's drive, said to be what the person says of it, and changes nothing that
 * other notes have. `signal` gives it up. Throws MisskeyError.
 */
export async function uploadFile(
  entry: Entry,
  file: DraftFile,
  from: number,
  signal: AbortSignal,
): Promise<Upload> {
  const connection = await connected(entry);
  const account = await accountById(entry.accountId);
  const content = await contentOf(file, entry.draft.private);
  if (!account) throw new MisskeyError('signInAgain');
  const address = file.source && isForServers(file.source.url) ? file.source.url : null;
  if (!content && !address) throw new MisskeyError('fileMissing', { subject: file.name });
  const comment = account.limits.alt === 0 ? '' : file.alt.trim();
  const words = { comment, isSensitive: file.sensitive };
  return place({ entry, file, account, connection, content, address, words, from, signal });
}

async function connected({ accountId }: Entry): Promise<Required<Connection>> {
  const connection = await connectionOf(accountId);
  if (!connection) throw new MisskeyError('signInAgain');
  return connection;
}

async function place(job: Job): Promise<Upload> {
  const known = job.file.uploads.find(({ accountId }) => accountId === job.account.id);
  if (known?.ours && (await reworded(job, known.driveId))) return said(job, known);
  const force = known?.ours === false;
  const { made, shrunk } = await create(force ? job : unmarked(job), force);
  const others = await othersWith(job, made.id);
  const isOurs = force || (Date.parse(made.createdAt) >= job.from && others.length === 0);
  if (!isInThisNote(job, others) && (isOurs || saysSo(made, job.words)))
    return said(job, { driveId: await worded(job, made, isOurs), ours: isOurs, shrunk });
  // The same content was there, as another file: what is said of that one stays. Should the answer be lost, one more is
  // made next time: only who may read a drive can look for the first, and no token of ours may.
  const another = await create(job, true);
  return said(job, { driveId: await worded(job, another.made, true), ours: true, shrunk: another.shrunk });
}

/**
 * A file that is there already would be marked sensitive in every note that has it: what is new is marked afterwards.
 * So it need not be forced either, and is the same file again when the answer is lost.
 */
function unmarked(job: Job): Job {
  return { ...job, words: { ...job.words, isSensitive: false } };
}

function said({ account, file }: Job, there: Pick<Upload, 'driveId' | 'ours' | 'shrunk'>): Upload {
  const { driveId, ours, shrunk } = there;
  const { alt, sensitive } = file;
  return { accountId: account.id, driveId, ours, shrunk, at: Date.now(), alt: alt.trim(), sensitive };
}

const unchangeable: ReadonlySet<ErrorCode> = new Set(['noSuchFile', 'notAllowed', 'refused']);

/** Whether what is there now says what it shall. */
async function reworded({ connection, words }: Job, driveId: string): Promise<boolean> {
  try {
    await updateFile(connection, driveId, words);
    return true;
  } catch (error) {
    // Gone, or it may not be changed any more: then it is made anew.
    if (error instanceof MisskeyError && unchangeable.has(error.code)) return false;
    throw error;
  }
}

/** Before 12.102 a new file's alt text was ignored, and has to be set afterwards. */
async function worded({ connection, words }: Job, made: DriveFile, isOurs: boolean): Promise<string> {
  const isMarked = made.isSensitive || !words.isSensitive;
  if (isOurs && !(isMarked && (made.comment ?? '').trim() === words.comment))
    await updateFile(connection, made.id, words);
  return made.id;
}

/** Whether a file says what it shall; a server may find more sensitive than the person does. */
function saysSo(made: DriveFile, { comment, isSensitive }: FileWords): boolean {
  return (made.comment ?? '').trim() === comment && made.isSensitive === isSensitive;
}

/** What else is known to be that very file in the drive: the same picture attached another time. */
async function othersWith({ file, account }: Job, driveId: string): Promise<DraftFile[]> {
  const isThere = (upload: Upload) => upload.accountId === account.id && upload.driveId === driveId;
  return (await filesInUse()).filter(({ id, uploads }) => id !== file.id && uploads.some(isThere));
}

/** The same picture twice in one note: two files, each with its own words. */
function isInThisNote({ entry }: Job, others: DraftFile[]): boolean {
  return entry.draft.files.some(({ id }) => others.some((other) => other.id === id));
}

interface Made {
  made: DriveFile;
  shrunk: boolean;
}

/** Makes the file: the server gets it where it is; else of what is here. */
async function create(job: Job, force: boolean): Promise<Made> {
  const made = await createThere(job, force);
  if (made) return { made, shrunk: false };
  if (!job.content) throw new MisskeyError('pictureNotGot', { subject: job.file.name });
  return createFrom(job.content, job, force);
}

/** The picture that the server has fetched; null if it could not, or what it fetched is none (a page that says no). */
async function createThere(job: Job, force: boolean): Promise<DriveFile | null> {
  const { address, content, connection, words, from } = job;
  if (address === null) return null;
  try {
    const { file: made, late } = await createFileFrom(connection, { ...words, url: address, force });
    if (!made) void whileAwake(() => forgetLate(late, job));
    if (!made || made.type?.startsWith('image/')) return made;
    if (Date.parse(made.createdAt) >= from) await deleteFile(connection, made.id);
    return null;
  } catch (error) {
    if (content && error instanceof MisskeyError) return null;
    throw error;
  }
}

/** What a slow server has fetched after all is nobody's, unless it was there before: something else went in its place. */
async function forgetLate(late: Promise<DriveFile | null>, job: Job): Promise<void> {
  const made = await late;
  if (!made || Date.parse(made.createdAt) < job.from) return;
  const upload = said(job, { driveId: made.id, ours: true, shrunk: false });
  await forgetFiles([{ ...job.file, uploads: [upload] }], job.entry.draft.private);
}

/** Makes the file of its content, smaller if it is a picture and too large as it is. */
async function createFrom(content: Blob, job: Job, force: boolean): Promise<Made> {
  const { connection, file, signal, words } = job;
  const send = (content: Blob, name: string) =>
    createFile(connection, { ...words, name, content, force }, signal);
  const limit = job.account.limits.fileSize;
  const before = limit !== null && content.size > limit ? await smallerPicture(content) : null;
  try {
    const made = await (before ? send(before, asWebp(file.name)) : send(content, file.name));
    return { made, shrunk: before !== null };
  } catch (error) {
    if (!(await isTooLarge(error, connection, content))) throw error;
    const small = before ? null : await smallerPicture(content);
    if (!small) throw new MisskeyError('fileTooLarge', { subject: file.name }, error);
    return { made: await send(small, asWebp(file.name)), shrunk: true };
  }
}

function asWebp(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.webp`;
}
