import type { ErrorData } from './browser/messages.ts';
import { message } from './browser/ui-language.ts';
import { MisskeyError, type ErrorCode, type ErrorDetail } from './misskey/errors.ts';

/** An error -> data that survives a message: what is not expected is a bug, and is called one. */
export function toData(error: unknown): ErrorData {
  const known = toMisskeyError(error);
  return { code: known.code, detail: known.detail, message: known.message };
}

/** That data -> an error to throw, with the same code. */
export function fromData({ code, detail }: ErrorData): MisskeyError {
  return isCode(code)
    ? new MisskeyError(code, detail as ErrorDetail)
    : new MisskeyError('bug', { message: `unknown code ${code}` });
}

/** Anything thrown -> the project's one error. A full storage is told by the browsers' own names for it. */
export function toMisskeyError(error: unknown): MisskeyError {
  if (error instanceof MisskeyError) return error;
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new MisskeyError(
    /quota|no.?space|disk/i.test(said) ? 'storageFull' : 'bug',
    { message: said },
    error,
  );
}

/** Every code has a sentence; the list of them all is more than a popup needs to open. */
function isCode(code: string): code is ErrorCode {
  return message(`error_${code}`) !== '';
}
