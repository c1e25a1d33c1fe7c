import type { ErrorCode, MisskeyError } from '../../misskey/errors.ts';
import { asMisskeyError, markAccount } from '../outbox/deeds.ts';
import type { DraftFile } from '../draft/draft-file.ts';
import type { Entry } from '../outbox/entry.ts';
import { outbox } from '../outbox/outbox.ts';
import type { ShareEvent } from '../outbox/step.ts';
import { clockAt, uploadFile } from './upload.ts';

/** ms until a file is tried again: as long as it has been tried already, within these. */
const [shortestPause, longestPause] = [5000, 120_000];

/** Reads the server's clock for the files of an `uploading` entry. */
export async function beginUploads(entry: Entry): Promise<ShareEvent> {
  try {
    return { type: 'uploading', from: entry.uploadsFrom ?? (await clockAt(entry)) };
  } catch (error) {
    return afterUploadError(entry, asMisskeyError(error));
  }
}

/** Uploads one file of an `uploading` entry; gives it up when the entry is taken away meanwhile. */
export async function sendFile(entry: Entry, file: DraftFile): Promise<ShareEvent> {
  const gone = new AbortController();
  const stop = outbox.watch((id, now) => {
    if (id === entry.id && !now) gone.abort();
  });
  try {
    const upload = await uploadFile(entry, file, entry.uploadsFrom ?? Number.MAX_SAFE_INTEGER, gone.signal);
    return { type: 'uploaded', fileId: file.id, upload };
  } catch (error) {
    return afterUploadError(entry, asMisskeyError(error));
  } finally {
    stop();
  }
}

/** A file that is uploaded twice is one file, so nothing has to be looked up: it is tried again, ever more seldom. */
async function afterUploadError({ accountId, wantedAt }: Entry, error: MisskeyError): Promise<ShareEvent> {
  const { code, detail } = error;
  await markAccount(accountId, code);
  const now = Date.now();
  if (code === 'rateLimited')
    return { type: 'postponed', reason: code, after: detail.resetAt ?? now + 60_000 };
  const isPassing = passing.has(code) && detail.serverCode !== 'INTERNAL_ERROR';
  if (!isPassing) return { type: 'refused', code, detail };
  const pause = Math.min(Math.max(now - wantedAt, shortestPause), longestPause);
  return { type: 'postponed', reason: code, after: now + pause };
}

const passing: ReadonlySet<ErrorCode> = new Set(['unreachable', 'timeout', 'processing', 'serverError']);
