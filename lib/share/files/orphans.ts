import { connectionOf } from '../../accounts/tokens.ts';
import { deleteFile } from '../../misskey/drive.ts';
import { MisskeyError, type ErrorCode } from '../../misskey/errors.ts';
import { sweepContents } from './contents.ts';
import type { DraftFile } from '../draft/draft-file.ts';
import { filesInUse } from './files-in-use.ts';
import { defineSharedRecords } from '../homes.ts';
import { sweepPictures } from './page-pictures.ts';

/** A file that was uploaded for a draft and is in no note, to be deleted in its drive. */
export interface Orphan {
  accountId: string;
  driveId: string;
  /** When it was uploaded, ms since 1970. */
  at: number;
  private: boolean;
}

/** By `<account id>:<drive id>`: two servers may give two files the same id. */
const orphans = defineSharedRecords<Orphan>('orphan:', (orphan) => orphan.private);

/** ms for which every note that may have a file is known: entries are kept that long. After it, files stay. */
export const surelyKnown = 24 * 60 * 60 * 1000;

/** Throws away files whose draft or entry is gone by the person's own wish: here, and where they were uploaded to. */
export async function forgetFiles(files: readonly DraftFile[], isPrivate: boolean): Promise<void> {
  for (const { accountId, driveId, ours, at } of files.flatMap(({ uploads }) => uploads))
    if (ours)
      await orphans.set(keyOf({ accountId, driveId }), { accountId, driveId, at, private: isPrivate });
  await deleteOrphans();
  await sweepFiles();
}

/** Throws away what is kept of files that no draft and no entry has. */
export async function sweepFiles(): Promise<void> {
  await sweepContents(idsInUse);
  await sweepPictures(idsInUse);
}

async function idsInUse(): Promise<ReadonlySet<string>> {
  return new Set((await filesInUse()).map(({ id }) => id));
}

/** Deletes what was left over in drives. Where the server cannot be asked now, it is asked another time. */
export async function deleteOrphans(): Promise<void> {
  for (const orphan of await orphans.all())
    if (!(await isOrphan(orphan)) || (await isDeleted(orphan))) await orphans.remove(keyOf(orphan));
}

/** The same content attached again meanwhile may have found this very file. */
async function isOrphan(orphan: Orphan): Promise<boolean> {
  const uploads = (await filesInUse()).flatMap((file) => file.uploads);
  const isNeeded = uploads.some((upload) => keyOf(upload) === keyOf(orphan));
  return Math.abs(Date.now() - orphan.at) < surelyKnown && !isNeeded;
}

function keyOf({ accountId, driveId }: Pick<Orphan, 'accountId' | 'driveId'>): string {
  return `${accountId}:${driveId}`;
}

async function isDeleted({ accountId, driveId }: Orphan): Promise<boolean> {
  try {
    const connection = await connectionOf(accountId);
    if (!connection) return true;
    await deleteFile(connection, driveId);
    return true;
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    return !isPassing(error);
  }
}

function isPassing({ code }: MisskeyError): boolean {
  return passing.has(code);
}

const passing: ReadonlySet<ErrorCode> = new Set([
  'unreachable',
  'timeout',
  'serverError',
  'rateLimited',
  'consentMissing',
]);
