import { MisskeyError, type ErrorCode, type ErrorDetail } from './errors.ts';
import type { Answer } from './http.ts';

/** What a server says when it refuses. Firefish and Iceshrimp-JS leave out the `error` wrapper. */
interface Refusal {
  code: string;
  id?: string;
  message?: string;
  /** `param` and `reason`, or the end of a rate limit; by what server, so it may be anything. */
  info?: unknown;
}

/** The end of a rate limit: in ms or seconds, at a time since 1970 or in a while. */
interface ResetInfo {
  resetMs?: unknown;
  reset?: unknown;
  resetSec?: unknown;
}

/** Misskey's own codes in our words. What is not here is `refused`, with the server's code in the detail. */
const codes: Record<string, ErrorCode> = {
  AUTHENTICATION_FAILED: 'signInAgain',
  CREDENTIAL_REQUIRED: 'signInAgain',
  PERMISSION_DENIED: 'permissionMissing',
  ROLE_PERMISSION_DENIED: 'notAllowed',
  ACCESS_DENIED: 'notAllowed',
  YOUR_ACCOUNT_SUSPENDED: 'suspended',
  ACCOUNT_SUSPENDED: 'suspended',
  YOUR_ACCOUNT_MOVED: 'moved',
  RATE_LIMIT_EXCEEDED: 'rateLimited',
  CONTENT_REQUIRED: 'emptyNote',
  MAX_LENGTH: 'tooLong',
  MAX_CW_LENGTH: 'contentWarningTooLong',
  CONTAINS_PROHIBITED_WORDS: 'prohibitedWords',
  CONTAINS_TOO_MANY_MENTIONS: 'tooManyMentions',
  NO_SUCH_RENOTE_TARGET: 'noSuchTarget',
  NO_SUCH_REPLY_TARGET: 'noSuchTarget',
  CANNOT_REPLY_TO_AN_INVISIBLE_NOTE: 'noSuchTarget',
  CANNOT_RENOTE_DUE_TO_VISIBILITY: 'cannotRenote',
  CANNOT_RENOTE_OUTSIDE_OF_CHANNEL: 'cannotRenote',
  QUOTE_DISABLED_FOR_USER: 'notAllowed',
  NO_SUCH_OBJECT: 'noSuchPost',
  REQUEST_FAILED: 'noSuchPost',
  RESPONSE_INVALID: 'noSuchPost',
  URI_INVALID: 'noSuchPost',
  NO_SUCH_USER: 'noSuchPost',
  FEDERATION_NOT_ALLOWED: 'notFederated',
  YOU_HAVE_BEEN_BLOCKED: 'blocked',
  NO_SUCH_FILE: 'noSuchFile',
  NO_SUCH_CHANNEL: 'noSuchChannel',
  NO_SUCH_NOTE: 'noSuchNote',
  MAX_FILE_SIZE_EXCEEDED: 'fileTooLarge',
  NO_FREE_SPACE: 'noFreeSpace',
  UNALLOWED_FILE_TYPE: 'fileTypeRefused',
  INAPPROPRIATE: 'inappropriateFile',
  INVALID_FILE_NAME: 'badFileName',
  COMMENT_TOO_LONG: 'altTextTooLong',
  RESTRICTED_BY_ROLE: 'notAllowed',
  PROCESSING: 'processing',
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  INTERNAL_ERROR: 'serverError',
};

/**
 * The error in an answer, or null if it is a success. Errors are told by `error.code`, not by status: the same
 * refusal is 400, 401 or 403 by version, and misskey.io says PROCESSING with 202.
 * `now`: ms since 1970, to turn a rate limit's end into this computer's clock. `secrets`: what was sent along and must
 * not come back in the server's words, which people see and report.
 */
export function refusalOf(answer: Answer, now: number, secrets: string[] = []): MisskeyError | null {
  const refusal = readRefusal(answer.body);
  if (refusal) return explained(refusal, answer, now, secrets);
  if (answer.status >= 200 && answer.status < 300) return null;
  return unexplained(answer, now);
}

function readRefusal(body: unknown): Refusal | null {
  if (!isObject(body)) return null;
  const inner = isObject(body['error']) ? body['error'] : body;
  // An entity may have a `code` of its own; a refusal's comes with an id, upper-case.
  return isRefusal(inner) ? inner : null;
}

function isRefusal(value: Record<string, unknown>): value is Record<string, unknown> & Refusal {
  return typeof value['code'] === 'string' && /^[A-Z][A-Z0-9_]{1,99}$/.test(value['code']);
}

function explained(refusal: Refusal, answer: Answer, now: number, secrets: string[]): MisskeyError {
  const detail: ErrorDetail = { serverCode: refusal.code, status: answer.status };
  if (typeof refusal.message === 'string') detail.message = without(secrets, refusal.message).slice(0, 200);
  // Fastify's own errors (FST_ERR_…) are about the form of the request: ours is wrong, or not a Misskey server.
  const code = codes[refusal.code] ?? otherCode(refusal, answer.status);
  if (code === 'rateLimited') detail.resetAt = resetAt(refusal.info, answer.retryAfter, now);
  // v11 says "suspended" only in the reason.
  if (code === 'notAllowed' && /suspend/i.test(wordIn(refusal, 'reason')))
    return new MisskeyError('suspended', detail);
  return new MisskeyError(code, detail);
}

function otherCode(refusal: Refusal, status: number): ErrorCode {
  if (status === 413) return 'tooLarge';
  return refusal.code === 'INVALID_PARAM' ? invalidParam(refusal) : 'refused';
}

function without(secrets: string[], words: string): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), words);
}

/**
 * Which part of the note or file was refused: `info.param` is a JSON-schema path that differs by version. Up to v11 it is a
 * name, and whatever is wrong with the length `something-happened`: nothing empty is ever sent, so it is too long.
 */
function invalidParam(refusal: Refusal): ErrorCode {
  const param = wordIn(refusal, 'param');
  const reason = wordIn(refusal, 'reason');
  if (reason === 'something-happened' && param === 'text') return 'tooLong';
  if (reason === 'something-happened' && param === 'cw') return 'contentWarningTooLong';
  if (/properties\/text\b/.test(param))
    return /more than|maxLength/i.test(reason + param) ? 'tooLong' : 'emptyNote';
  if (/properties\/cw\b/.test(param)) return 'contentWarningTooLong';
  if (/properties\/comment\b/.test(param)) return 'altTextTooLong';
  if (/properties\/(?:file|media)Ids\/maxItems/.test(param)) return 'tooManyFiles';
  return 'refused';
}

function wordIn({ info }: Refusal, name: 'param' | 'reason'): string {
  const word = isObject(info) ? info[name] : null;
  return typeof word === 'string' ? word : '';
}

function unexplained({ status, retryAfter }: Answer, now: number): MisskeyError {
  if (status === 429)
    return new MisskeyError('rateLimited', { status, resetAt: resetAt(undefined, retryAfter, now) });
  if (status === 413) return new MisskeyError('tooLarge', { status });
  if (status >= 500) return new MisskeyError('serverError', { status });
  return new MisskeyError('badAnswer', { status });
}

/**
 * It is an epoch with Misskey and a duration with Sharkey: told apart by size. Unknown, or past by our clock,
 * which is not the server's: a minute, since every call made while limited pushes the end on.
 */
function resetAt(info: unknown, retryAfter: number | null, now: number): number {
  // A limit of more than a day is none that anybody meant.
  const day = 24 * 60 * 60 * 1000;
  return Math.min(toldReset(told(isObject(info) ? info : {}, retryAfter), now), now + day);
}

/** The end as it was told, ms; null: not at all. */
function told(info: ResetInfo, retryAfter: number | null): number | null {
  const seconds = positive(info.reset) ?? positive(info.resetSec) ?? retryAfter;
  return positive(info.resetMs) ?? (seconds === null ? null : seconds * 1000);
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

function toldReset(reset: number | null, now: number): number {
  const [second, minute, year2001] = [1000, 60_000, 1e12];
  if (reset === null) return now + minute;
  if (reset < year2001) return now + Math.max(reset, second);
  return reset > now ? reset : now + minute;
}

/** Whether a parsed JSON value is an object one can look into. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether this can be an id of a server's own: of whatever form, and short, since it is kept. */
export function isLikeId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 128;
}
