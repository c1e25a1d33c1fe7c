import * as oauth from 'oauth4webapi';
import { MisskeyError } from '../errors.ts';
import { bounded } from '../http.ts';
import { isToken } from './token.ts';

/** What a server's discovery document says, checked by server.ts. */
export interface OAuthServer {
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
}

/** This extension, as a server knows it: the hosted client page and where browsers catch the answer. */
export interface OAuthClient {
  /** Normalised address of the hosted client page (`new URL(…).href`). */
  clientId: string;
  redirectUri: string;
}

/** A sign-in between the consent page and its answer. Holds secrets: session storage only. */
export interface PendingOAuth {
  server: OAuthServer;
  client: OAuthClient;
  state: string;
  codeVerifier: string;
}

/** A token, and what it may do where the server said so. */
export interface Redeemed {
  token: string;
  scopes: string[] | null;
}

/** ms; the code is burnt by the first attempt, so the one attempt gets its time. */
const tokenPatience = 25_000;

/** Makes fresh secrets (RFC 7636 code verifier, state) for one sign-in. */
export function newPendingOAuth(server: OAuthServer, client: OAuthClient): PendingOAuth {
  return {
    server,
    client,
    state: oauth.generateRandomState(),
    codeVerifier: oauth.generateRandomCodeVerifier(),
  };
}

/** The consent page of a sign-in. Scopes are joined by spaces (RFC 6749 3.3). */
export async function authorizationUrl(pending: PendingOAuth, scopes: readonly string[]): Promise<string> {
  const url = new URL(pending.server.authorizationEndpoint);
  const params = {
    response_type: 'code',
    client_id: pending.client.clientId,
    redirect_uri: pending.client.redirectUri,
    scope: scopes.join(' '),
    state: pending.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Turns the address the browser caught into a token. Checks `state` and `iss` (RFC 9207) before the code is used;
 * the code is used **once**: a second use makes the server revoke the token it has already given.
 * Throws MisskeyError `signInDenied`, `signInMismatch`, `signInRefused`, `unreachable`.
 */
export async function redeem(pending: PendingOAuth, answerUrl: string): Promise<Redeemed> {
  const { server, client } = pending;
  const as: oauth.AuthorizationServer = {
    issuer: server.issuer,
    token_endpoint: server.tokenEndpoint,
    authorization_response_iss_parameter_supported: true,
  };
  const params = validated(as, { client_id: client.clientId }, answerUrl, pending.state);
  const response = await tokenRequest(as, pending, params);
  try {
    const { access_token, scope } = await oauth.processAuthorizationCodeResponse(
      as,
      { client_id: client.clientId },
      response,
    );
    if (!isToken(access_token)) throw new MisskeyError('signInRefused', { status: response.status });
    return { token: access_token, scopes: scope?.split(' ') ?? null };
  } catch (error) {
    const detail = { status: response.status };
    if (error instanceof oauth.ResponseBodyError)
      throw new MisskeyError('signInRefused', { ...detail, ...named(error.error) }, error);
    throw new MisskeyError('signInRefused', detail, error);
  }
}

function validated(as: oauth.AuthorizationServer, client: oauth.Client, answerUrl: string, state: string) {
  try {
    return oauth.validateAuthResponse(as, client, new URL(answerUrl), state);
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError))
      throw new MisskeyError('signInMismatch', {}, error);
    const code = error.error === 'access_denied' ? 'signInDenied' : 'signInRefused';
    throw new MisskeyError(code, named(error.error), error);
  }
}

/** An error of RFC 6749. What is not written as one may be anything, the secrets we sent among them. */
function named(error: string): { serverCode?: string } {
  return /^[a-z_]{1,50}$/.test(error) ? { serverCode: error } : {};
}

async function tokenRequest(as: oauth.AuthorizationServer, pending: PendingOAuth, params: URLSearchParams) {
  const { client, codeVerifier } = pending;
  try {
    return await oauth.authorizationCodeGrantRequest(
      as,
      { client_id: client.clientId },
      oauth.None(),
      params,
      client.redirectUri,
      codeVerifier,
      {
        // http is for a server on this computer alone: server.ts refuses it elsewhere.
        [oauth.allowInsecureRequests]: as.issuer.startsWith('http://'),
        // credentials: cookies must not travel; no header is added, so that no preflight is needed.
        [oauth.customFetch]: async (url, init) =>
          bounded(await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' })),
        signal: AbortSignal.timeout(tokenPatience),
      },
    );
  } catch (error) {
    throw new MisskeyError('signInRefused', { message: 'no answer to the token request' }, error);
  }
}
