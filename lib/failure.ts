import type { ErrorData } from './browser/messages.ts';
import { MisskeyError, type ErrorCode, type ErrorDetail } from './misskey/errors.ts';

/** An error -> data that survives a message: what is not expected is a bug, and is called one. */
export function toData(error: unknown): ErrorData {
  const known = toMisskeyError(error);
  return { code: known.code, detail: known.detail, message: known.message };
}

/** That data -> an error to throw, with the same code: both ends of a message are of one build. */
export function fromData({ code, detail }: ErrorData): MisskeyError {
  return new MisskeyError(code as ErrorCode, detail as ErrorDetail);
}

/** Anything thrown -> the project's one error. A full storage is told by the browsers' own names for it. */
export function toMisskeyError(error: unknown): MisskeyError {
  if (error instanceof MisskeyError) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new MisskeyError(/quota|no.?space|disk/i.test(message) ? 'storageFull' : 'bug', { message }, error);
}
