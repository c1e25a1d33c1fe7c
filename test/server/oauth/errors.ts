/** An OAuth error shown as raw JSON in the window, never redirected. */
export class OAuthError extends Error {
  readonly status: number;
  readonly body: { error: string; error_description: string };

  constructor(error: string, description: string, status = 400) {
    super(description);
    this.status = status;
    this.body = { error, error_description: description };
  }
}

/** What is missing or wrong in a request. */
export function invalidRequest(description: string): OAuthError {
  return new OAuthError('invalid_request', description);
}

/** A code that is unknown, used, late or somebody else's. */
export function invalidGrant(status: number): OAuthError {
  return new OAuthError('invalid_grant', 'Invalid authorization code', status);
}
