import type { entities } from 'misskey-js';
import { MisskeyError, type ErrorCode } from './errors.ts';
import { isLikeId, isObject } from './refusal.ts';
import { request, upload, type Connection } from './request.ts';
import { openStream } from './stream.ts';

/** A file as its server tells of it: the parts that every version and fork has. */
export type DriveFile = Pick<entities.DriveFile, 'id' | 'createdAt' | 'isSensitive'> &
  Partial<Pick<entities.DriveFile, 'comment' | 'type'>>;

/** What is to be said about a file. */
export interface FileWords {
  /** Alt text; '' for none. */
  comment: string;
  isSensitive: boolean;
}

/** A file that the server fetches itself. */
export interface FetchWish extends FileWords {
  url: string;
  force: boolean;
}

/** A file to be put into the drive. */
export interface FileWish extends FileWords {
  name: string;
  content: Blob;
  /** Makes a new file even if its content is there already. */
  force: boolean;
}

/** ms that every upload has, and bytes in each ms beyond: a slow line that still moves. */
const patience = 60_000;
const slowest = 20;
const mostPatience = 15 * 60_000;

/** Whatever is wrong with these is the file, so its name is said. */
const aboutFile: ReadonlySet<ErrorCode> = new Set([
  'fileTooLarge',
  'noFreeSpace',
  'fileTypeRefused',
  'inappropriateFile',
  'badFileName',
  'altTextTooLong',
]);

/**
 * Puts a file into the drive. The same content that is there already gives that file back, with its old name and alt
 * text (and sensitive from now on, if that was wished), unless `force` is set. Throws MisskeyError; `fileTooLarge` also
 * where a proxy says so.
 */
export async function createFile(
  connection: Required<Connection>,
  { name, content, comment, isSensitive, force }: FileWish,
  signal?: AbortSignal,
): Promise<DriveFile> {
  const safeName = fileName(name);
  const fields = {
    // The name of the part is garbled by old servers if it is not ASCII.
    name: safeName,
    ...(comment !== '' && { comment }),
    isSensitive: String(isSensitive),
    force: String(force),
  };
  const file = new File([content], safeName, { type: content.type });
  const timeout = Math.min(patience + Math.ceil(content.size / slowest), mostPatience);
  try {
    return readFile(await upload(connection, 'drive/files/create', fields, file, { timeout, signal }));
  } catch (error) {
    throw named(error, name);
  }
}

/** ms in which a server has fetched what it can if it is not slow, and those beyond in which it has given up. */
const fetching = 20_000;
const givingUp = 100_000;

/** What has come of asking a server to fetch a file. */
export interface Fetched {
  /** null: it has not come in time, or nothing can be heard. */
  file: DriveFile | null;
  /** Resolves with what comes too late, null if nothing does. It need be no file of this request's: see `force`. */
  late: Promise<DriveFile | null>;
}

/**
 * Lets the server fetch a file into the drive. It answers before it has tried (old ones after), tells on the stream when
 * the file is there, and of a failure nothing. What came need be no picture. Throws MisskeyError.
 */
export async function createFileFrom(
  connection: Required<Connection>,
  { url, comment, isSensitive, force }: FetchWish,
): Promise<Fetched> {
  const stream = await openStream(connection);
  if (!stream) return { file: null, late: Promise.resolve(null) };
  const marker = crypto.randomUUID();
  const heard = (patience: number) =>
    stream.event('urlUploadFinished', (body) => fetchedFile(body, marker), patience);
  let file: DriveFile | null = null;
  let late: Promise<DriveFile | null> = Promise.resolve(null);
  try {
    const words = { isSensitive, ...(comment !== '' && { comment }) };
    const answer = await request(connection, 'drive/files/upload-from-url', { url, marker, force, ...words });
    file = fileIn(answer) ?? (await heard(fetching));
    if (!file) late = heard(givingUp);
  } finally {
    void late.then(() => stream.close());
  }
  return { file, late };
}

function fetchedFile(body: unknown, marker: string): DriveFile | null {
  if (!isObject(body) || body['marker'] !== marker) return null;
  return fileIn(body['file']);
}

/** Says something else about a file, in the notes that have it too. Throws MisskeyError. */
export async function updateFile(
  connection: Connection,
  fileId: string,
  { comment, isSensitive }: FileWords,
): Promise<DriveFile> {
  const params = { fileId, comment: comment === '' ? null : comment, isSensitive };
  return readFile(await request(connection, 'drive/files/update', params));
}

/** Deletes a file for good. Throws MisskeyError `noSuchFile` if it is gone already. */
export async function deleteFile(connection: Connection, fileId: string): Promise<void> {
  await request(connection, 'drive/files/delete', { fileId });
}

/** A name that servers take: at most 200 characters, none of those that make a path. */
export function fileName(name: string): string {
  const clean = name
    .replaceAll(/[/\\]|\p{Cc}/gu, '_')
    .replaceAll(/\.{2,}/g, '.')
    .trim();
  // What browsers call a part without a name, which counts as none.
  if (clean === '' || clean === 'blob') return 'untitled';
  const extension = /\.[a-z0-9]{1,10}$/i.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length);
  return Array.from(stem).slice(0, 100).join('') + extension;
}

function readFile(answer: unknown): DriveFile {
  const file = fileIn(answer);
  if (!file) throw new MisskeyError('badAnswer', { status: 200 });
  return file;
}

/** What of a file is of the right kind; null if it is none. */
function fileIn(value: unknown): DriveFile | null {
  if (!isObject(value)) return null;
  const { id, createdAt, isSensitive, comment, type } = value;
  if (!isLikeId(id) || typeof createdAt !== 'string') return null;
  return {
    id,
    createdAt,
    isSensitive: isSensitive === true,
    comment: typeof comment === 'string' ? comment : null,
    ...(typeof type === 'string' && { type }),
  };
}

function named(error: unknown, subject: string): unknown {
  if (!(error instanceof MisskeyError)) return error;
  const code = error.code === 'tooLarge' ? 'fileTooLarge' : error.code;
  return aboutFile.has(code) ? new MisskeyError(code, { ...error.detail, subject }, error) : error;
}
