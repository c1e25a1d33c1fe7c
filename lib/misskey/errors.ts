import type { Permission } from './permissions.ts';
import type { remedies } from './remedies.ts';

/**
 * Everything that can go wrong and that we know of. A closed union: every code has a text in every language
 * (`error_<code>` in `locales/`) and a remedy (`remedies.ts`); a code without either does not compile.
 */
export type ErrorCode = keyof typeof remedies;

/** What more is known about an error: never a token, never the text of a note. */
export interface ErrorDetail {
  /** The server's own code, such as `CONTAINS_PROHIBITED_WORDS`, for the report. */
  serverCode?: string;
  /** HTTP status of the answer, if there was one. */
  status?: number;
  /** When a rate limit ends, ms since 1970 by this computer's clock. */
  resetAt?: number;
  /** What the server or browser said, in its words. */
  message?: string;
  /** The permission that is missing, where it can be told. */
  permission?: Permission;
  /** Names the thing that is wrong: a host, a software name, a file. */
  subject?: string;
  /** The server it is about, where it may be another than the one in front. */
  host?: string;
}

/** The one error of this project: a `code` from the closed union, and what more is known. */
export class MisskeyError extends Error {
  override readonly name = 'MisskeyError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, cause?: unknown) {
    super(detail.message ?? code, { cause });
    this.code = code;
    this.detail = detail;
  }
}
