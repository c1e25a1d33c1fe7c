import type { Packed } from './json.ts';

type ApiErrorOptions = {
  status?: number;
  code: string;
  id: string;
  message: string;
  kind?: 'client' | 'server' | 'permission';
  info?: unknown;
  headers?: Record<string, string>;
};

/** An answer in Misskey's error envelope. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  /** What `WWW-Authenticate` says of it, in versions that send that; null for nothing. */
  readonly challenge: string | null;
  readonly body: Packed;

  constructor(options: ApiErrorOptions) {
    super(options.message);
    const { message, code, id, kind = 'client', info } = options;
    this.status = options.status ?? 400;
    this.code = code;
    this.challenge = challenge(kind, code, message);
    this.headers = { ...options.headers };
    this.body = { error: { message, code, id, kind, ...(info === undefined ? {} : { info }) } };
  }
}

/** An endpoint's own refusal: 400 unless told. */
export function refusal(code: string, id: string, message: string, status = 400): ApiError {
  return new ApiError({ code, id, message, status });
}

export const credentialRequired = (kind: 'permission' | 'client') =>
  new ApiError({
    status: 401,
    kind,
    code: 'CREDENTIAL_REQUIRED',
    id: '1384574d-a912-4b81-8601-c7b1c4085df1',
    message: 'Credential required.',
  });

export const authenticationFailed = (status: number) =>
  new ApiError({
    status,
    code: 'AUTHENTICATION_FAILED',
    id: 'b0a7f5f8-dc2f-4171-b91f-de88ad238e14',
    message: 'Authentication failed. Please ensure your token is correct.',
  });

export const permissionDenied = (status: number, kind: 'permission' | 'client') =>
  new ApiError({
    status,
    kind,
    code: 'PERMISSION_DENIED',
    id: '1370e5b7-d4eb-4566-bb1d-7748ee6a1838',
    message: 'Your app does not have the necessary permissions to use this endpoint.',
  });

export const accountSuspended = (kind: 'permission' | 'client') =>
  new ApiError({
    status: 403,
    kind,
    code: 'YOUR_ACCOUNT_SUSPENDED',
    id: 'a8c724b3-6e9c-4b46-b1a8-bc3ed6258370',
    message: 'Your account has been suspended.',
  });

/** What Sharkey of 2025 tells a suspended account. */
export const sharkeySuspended = () =>
  new ApiError({
    status: 403,
    kind: 'permission',
    code: 'ACCOUNT_SUSPENDED',
    id: 'a8c724b3-6e9c-4b46-b1a8-bc3ed6258370',
    message: 'Account has been suspended.',
  });

/** What Misskey 11 tells a suspended account. */
export const suspendedAccessDenied = () =>
  new ApiError({
    code: 'ACCESS_DENIED',
    id: '56f35758-7dd5-468b-8439-5d6fb8ec9b8e',
    message: 'Access denied.',
    info: { reason: 'Your account has been suspended.' },
  });

export const rolePermissionDenied = () =>
  new ApiError({
    status: 403,
    kind: 'permission',
    code: 'ROLE_PERMISSION_DENIED',
    id: '7f86f06f-7e15-4057-8561-f4b6d4ac755a',
    message: 'You are not assigned to a required role.',
  });

/** A `secure` endpoint called by an app. */
export const accessDenied = () =>
  refusal('ACCESS_DENIED', '56f35758-7dd5-468b-8439-5d6fb8ec9b8e', 'Access denied.');

/** A parameter that does not fit the schema; `param` is the path of the rule that failed. */
export const invalidParam = (param: string, reason: string, id = '3d81ceae-475f-4600-b2a8-2bc116157532') =>
  new ApiError({ code: 'INVALID_PARAM', id, message: 'Invalid param.', info: { param, reason } });

/** A bug of the server, as Misskey tells it. */
export const internalError = (info?: unknown) =>
  new ApiError({
    status: 500,
    kind: 'server',
    code: 'INTERNAL_ERROR',
    id: '5d37dbcb-891e-41ca-a3d6-e690c97775ac',
    message: 'Internal error occurred. Please contact us if the error persists.',
    info,
  });

/** The WWW-Authenticate header that Misskey adds since 13.14. */
function challenge(kind: string, code: string, message: string): string | null {
  const realm = 'Bearer realm="Misskey"';
  if (code === 'CREDENTIAL_REQUIRED') return realm;
  const error = challengeError(kind, code);
  return error && `${realm}, error="${error}", error_description="${message}"`;
}

function challengeError(kind: string, code: string): string | null {
  if (code === 'AUTHENTICATION_FAILED') return 'invalid_token';
  if (code === 'PERMISSION_DENIED') return 'insufficient_scope';
  return kind === 'client' ? 'invalid_request' : null;
}
