import type { Permission } from './permissions.ts';

/**
 * Everything that can go wrong and that we know of. A closed union: every code has a text in every language
 * (`error_<code>` in `locales/`) and a remedy (`remedies` below); a code without either does not compile.
 */
export type ErrorCode = keyof typeof remedies;

/** What a person can do about it. */
export type Remedy = 'allow' | 'retry' | 'wait' | 'look' | 'fix' | 'signIn' | 'giveUp';

export const remedies = {
  // the way to the server
  offline: 'wait',
  unreachable: 'retry',
  timeout: 'look',
  badAnswer: 'look',
  serverError: 'look',
  processing: 'look',
  tooLarge: 'fix',
  // what is at that address
  invalidHost: 'fix',
  notAServer: 'fix',
  otherSoftware: 'giveUp',
  corsRefused: 'allow',
  noWayToSignIn: 'giveUp',
  // who we are there
  signInAgain: 'signIn',
  permissionMissing: 'signIn',
  suspended: 'giveUp',
  moved: 'giveUp',
  notAllowed: 'giveUp',
  rateLimited: 'wait',
  // signing in
  signInDenied: 'retry',
  signInClosed: 'retry',
  signInExpired: 'retry',
  signInMismatch: 'retry',
  signInRefused: 'retry',
  clientPageMissing: 'giveUp',
  signInBusy: 'wait',
  otherAccount: 'signIn',
  nativeToken: 'fix',
  badToken: 'fix',
  // the note
  emptyNote: 'fix',
  tooLong: 'fix',
  contentWarningTooLong: 'fix',
  prohibitedWords: 'fix',
  tooManyMentions: 'fix',
  noSuchTarget: 'fix',
  blocked: 'giveUp',
  noSuchFile: 'retry',
  noSuchChannel: 'fix',
  noSuchNote: 'giveUp',
  refused: 'fix',
  // its files
  tooManyFiles: 'fix',
  emptyFile: 'fix',
  fileTooLarge: 'fix',
  noFreeSpace: 'fix',
  fileTypeRefused: 'fix',
  inappropriateFile: 'fix',
  badFileName: 'fix',
  altTextTooLong: 'fix',
  fileMissing: 'fix',
  privateFilesFull: 'fix',
  // here
  storageFull: 'fix',
  bug: 'giveUp',
} as const satisfies Record<string, Remedy>;

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
