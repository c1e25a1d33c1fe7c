import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../lib/misskey/errors.ts';
import { remedies } from '../../../lib/misskey/remedies.ts';
import type { Answer } from '../../../lib/misskey/http.ts';
import { refusalOf } from '../../../lib/misskey/refusal.ts';
import { RECORDING_SETS, recordedCases } from '../../conformance/cases.ts';

const now = Date.UTC(2026, 4, 20, 12);
const minute = 60_000;

const answer = (status: number, body: unknown = null, changes: Partial<Answer> = {}): Answer => ({
  status,
  isJson: body !== null,
  body,
  retryAfter: null,
  url: 'https://misskey.example/api/notes/create',
  ...changes,
});
const refused = (code: string, info?: object) => ({ error: { message: 'No.', code, id: 'id', info } });
const codeOf = (status: number, body?: unknown) => refusalOf(answer(status, body), now)?.code ?? null;

describe('the codes of Misskey', () => {
  it.each<[string, ErrorCode]>([
    ['AUTHENTICATION_FAILED', 'signInAgain'],
    ['CREDENTIAL_REQUIRED', 'signInAgain'],
    ['PERMISSION_DENIED', 'permissionMissing'],
    ['ROLE_PERMISSION_DENIED', 'notAllowed'],
    ['YOUR_ACCOUNT_SUSPENDED', 'suspended'],
    ['ACCOUNT_SUSPENDED', 'suspended'],
    ['YOUR_ACCOUNT_MOVED', 'moved'],
    ['CONTENT_REQUIRED', 'emptyNote'],
    ['MAX_LENGTH', 'tooLong'],
    ['MAX_CW_LENGTH', 'contentWarningTooLong'],
    ['CONTAINS_PROHIBITED_WORDS', 'prohibitedWords'],
    ['CONTAINS_TOO_MANY_MENTIONS', 'tooManyMentions'],
    ['NO_SUCH_NOTE', 'noSuchNote'],
    ['INTERNAL_ERROR', 'serverError'],
    ['PROCESSING', 'processing'],
    ['SOMETHING_NEW', 'refused'],
    ['FST_ERR_CTP_BODY_TOO_LARGE', 'tooLarge'],
    ['FST_ERR_CTP_EMPTY_JSON_BODY', 'refused'],
  ])('%s is %s, whatever the status', (server, code) => {
    for (const status of [200, 202, 400, 401, 403, 500]) expect(codeOf(status, refused(server))).toBe(code);
  });

  it('come without a wrapper from Firefish and Iceshrimp-JS', () => {
    const { error } = refused('AUTHENTICATION_FAILED');
    expect(codeOf(403, error)).toBe('signInAgain');
  });

  it('are told on, with what the server said, cut short', () => {
    const body = { error: { code: 'SOMETHING_NEW', message: 'x'.repeat(1000) } };
    expect(refusalOf(answer(400, body), now)?.detail).toEqual({
      serverCode: 'SOMETHING_NEW',
      status: 400,
      message: 'x'.repeat(200),
    });
  });

  it('say in v11 that an account is suspended in the reason only', () => {
    const reason = 'Your account has been suspended.';
    expect(codeOf(400, refused('ACCESS_DENIED', { reason }))).toBe('suspended');
    expect(codeOf(400, refused('ACCESS_DENIED'))).toBe('notAllowed');
  });

  it.each([
    ['#/then/properties/text/maxLength', 'must NOT have more than 3000 characters', 'tooLong'],
    ['#/anyOf/0/properties/text/maxLength', 'should NOT be longer', 'tooLong'],
    ['#/properties/text/minLength', 'must NOT have fewer than 1 characters', 'emptyNote'],
    ['#/then/properties/text/pattern', 'must match pattern "[^\\s]+"', 'emptyNote'],
    ['#/properties/cw/maxLength', 'must NOT have more than 100 characters', 'contentWarningTooLong'],
    ['#/properties/visibility/enum', 'must be equal to one of the allowed values', 'refused'],
    ['#/properties/context/maxLength', 'must NOT have more than 3000 characters', 'refused'],
    ['text', 'something-happened', 'tooLong'],
    ['cw', 'something-happened', 'contentWarningTooLong'],
    ['text', 'must-be-a-string', 'refused'],
    ['visibility', 'not-match-pattern', 'refused'],
    [undefined, undefined, 'refused'],
  ])('INVALID_PARAM of %s, %s is %s', (param, reason, code) => {
    expect(codeOf(400, refused('INVALID_PARAM', { param, reason }))).toBe(code);
    expect(codeOf(400, refused('INVALID_PARAM'))).toBe('refused');
  });
});

describe('a rate limit', () => {
  const resetAt = (info?: object, retryAfter: number | null = null) =>
    refusalOf(answer(429, refused('RATE_LIMIT_EXCEEDED', info), { retryAfter }), now)?.detail.resetAt;

  it.each([
    ['at a time', { resetMs: now + 7 * minute }, null, 7 * minute],
    ['after a while', { resetMs: 7 * minute }, null, 7 * minute],
    ['as the header says', undefined, 20, 20_000],
    ['nobody knows when: a minute', undefined, null, minute],
    ['in the past by our clock: a minute', { resetMs: now - minute }, null, minute],
    ['right now: a second', { resetMs: 5 }, null, 1000],
    ['at no number: a minute', { resetMs: 'soon' }, null, minute],
    ['before it began: a minute', { resetMs: -5 }, null, minute],
  ])('ends %s', (_when, info, retryAfter, wait) => {
    expect(resetAt(info, retryAfter)).toBe(now + wait);
  });

  it('is known by its status as well', () => {
    expect(refusalOf(answer(429, null, { retryAfter: 5 }), now)).toMatchObject({
      code: 'rateLimited',
      detail: { status: 429, resetAt: now + 5000 },
    });
  });
});

describe.each(RECORDING_SETS)('a rate limit of %s', (set) => {
  const limited = recordedCases(set).filter(({ response }) => response.status === 429);

  it('was met', () => expect(limited.length).toBeGreaterThan(0));

  it.each(limited)('is over when the header says: $file $case', ({ response, recordedAt }) => {
    const header = response.headers['retry-after'];
    const retryAfter = header === undefined ? null : Number(header);
    const then = Date.parse(recordedAt);
    const refusal = refusalOf(answer(429, response.json, { retryAfter }), then);
    // Before 2024 nothing says when: a minute. The header counts in whole seconds.
    const wait = retryAfter === null ? minute : retryAfter * 1000;
    expect(Math.abs((refusal?.detail.resetAt ?? 0) - then - wait)).toBeLessThanOrEqual(1000);
  });
});

describe('an answer without a code', () => {
  it.each([
    [200, { createdNote: {} }, null],
    [204, null, null],
    [200, [], null],
    [200, { code: 'pt-BR' }, null],
    [404, null, 'badAnswer'],
    [400, {}, 'badAnswer'],
    [400, { statusCode: 400, error: 'Bad Request', message: 'No.' }, 'badAnswer'],
    [413, null, 'tooLarge'],
    [500, null, 'serverError'],
    [502, null, 'serverError'],
    [504, { error: 'timeout' }, 'serverError'],
    [524, null, 'serverError'],
    [403, { error: { code: 5 } }, 'badAnswer'],
    [403, { error: { code: 'constructor' } }, 'badAnswer'],
    [400, { error: { code: '__PROTO__' } }, 'badAnswer'],
  ])('%i %j is %s', (status, body, code) => {
    expect(codeOf(status, body)).toBe(code);
  });
});

describe.each(RECORDING_SETS)('what %s answered to notes/create', (set) => {
  const cases = recordedCases(set).filter(({ file }) => file === 'notes__create');
  const answered = cases.flatMap(({ case: name, response: { status, json } }) =>
    status === null ? [] : [{ name, status, json }],
  );
  const errors = answered.filter(({ status, json }) => status >= 400 && json !== undefined);

  it('is there to learn from', () => {
    expect(errors.length).toBeGreaterThan(20);
  });

  it.each(errors)('is known: $status $name', ({ status, json }) => {
    const refusal = refusalOf(answer(status, json), now);
    expect(refusal?.code).toBeOneOf(Object.keys(remedies));
    expect(refusal?.code).not.toBe('bug');
  });

  it.each(answered.filter(({ status }) => status < 300))('is no error: $status $name', ({ status, json }) => {
    expect(refusalOf(answer(status, json), now)).toBeNull();
  });
});
