import { randomText } from '../ids.ts';
import type { World } from '../world.ts';
import { normalClientId } from './client-id.ts';
import { fetchClient } from './client-page.ts';
import type { Client } from './client-page.ts';
import { invalidRequest, OAuthError } from './errors.ts';
import type { Transaction } from './state.ts';

const FIVE_MINUTES = 300_000;

export type AuthorizeResult =
  { kind: 'consent'; client: Client; transaction: Transaction } | { kind: 'redirect'; location: string };

/** Judges `GET /oauth/authorize`. Only after client and redirect URI are known good is anything redirected. */
export async function authorize(world: World, query: URLSearchParams): Promise<AuthorizeResult> {
  const responseType = required(query, 'response_type');
  if (responseType !== 'code') {
    throw new OAuthError('unsupported_response_type', `Unsupported response type: ${responseType}`, 501);
  }
  const clientId = await normalClientId(world, required(query, 'client_id'));
  const client = await fetchClient(world, clientId);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri)) throw invalidRequest('Invalid redirect_uri');
  const refusal = refusalOf(world, query);
  if (refusal) {
    const [error, error_description] = refusal;
    return {
      kind: 'redirect',
      location: answerUrl(world, redirectUri, query.get('state'), { error, error_description }),
    };
  }
  const transaction = begin(world, client, redirectUri, query);
  return { kind: 'consent', client, transaction };
}

/** A redirect URI with the answer, the state and the issuer. */
export function answerUrl(
  world: World,
  redirectUri: string,
  state: string | null,
  answer: Record<string, string>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.append(name, value);
  if (state) url.searchParams.append('state', state);
  url.searchParams.append('iss', world.origin);
  return url.toString();
}

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw invalidRequest(`Missing required parameter: ${name}`);
  return value;
}

function refusalOf(world: World, query: URLSearchParams): [string, string] | null {
  if (knownScopes(world, query).length === 0) {
    return ['invalid_scope', '`scope` parameter has no known scope'];
  }
  if (!query.get('code_challenge')) return ['invalid_request', '`code_challenge` parameter is required'];
  if (query.get('code_challenge_method') !== 'S256') {
    return ['invalid_request', '`code_challenge_method` parameter must be set as S256'];
  }
  return null;
}

/** Unknown scopes among known ones are dropped without a word. */
function knownScopes(world: World, query: URLSearchParams): string[] {
  const asked = (query.get('scope') ?? '').split(' ');
  return asked.filter((scope) => world.personality.permissions.includes(scope));
}

function begin(world: World, client: Client, redirectUri: string, query: URLSearchParams): Transaction {
  const transaction: Transaction = {
    id: randomText(128),
    clientId: client.id,
    redirectUri,
    scopes: knownScopes(world, query),
    state: query.get('state'),
    codeChallenge: query.get('code_challenge') ?? '',
    expiresAt: world.now() + FIVE_MINUTES,
  };
  world.oauth.transactions.set(transaction.id, transaction);
  return transaction;
}
