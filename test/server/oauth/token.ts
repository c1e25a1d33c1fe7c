import { createHash } from 'node:crypto';
import { randomText } from '../ids.ts';
import { grantToken } from '../users.ts';
import type { World } from '../world.ts';
import { invalidGrant, invalidRequest, OAuthError } from './errors.ts';
import type { Code } from './state.ts';

export type TokenAnswer = { access_token: string; scope: string; token_type: 'Bearer' };

/**
 * Trades a code for a token. The first attempt burns the code even when it fails, and a second one takes away
 * the token that the first one got.
 */
export function exchangeCode(world: World, form: Partial<Record<string, unknown>>): TokenAnswer {
  const { statuses, loses } = world.personality.oauth;
  if (form['grant_type'] !== 'authorization_code') {
    const description = `Unsupported grant type: ${String(form['grant_type'])}`;
    throw new OAuthError('unsupported_grant_type', description, statuses.unsupportedGrantType);
  }
  if (typeof form['code'] !== 'string') throw invalidRequest('Missing required parameter: code');
  const code = world.oauth.codes.get(form['code']);
  const user = world.users.get(code?.userId ?? '');
  if (!code || !user || loses === 'codes') throw invalidGrant(statuses.invalidGrant);
  if (code.used) {
    if (code.tokenId !== null) world.tokens.delete(code.tokenId);
    throw invalidGrant(statuses.invalidGrant);
  }
  code.used = true;
  if (code.expiresAt < world.now() || !isRightful(code, form)) {
    throw invalidGrant(statuses.invalidGrant);
  }
  const token = grantToken(world, user, {
    permissions: code.scopes,
    token: randomText(128),
    name: code.clientId,
  });
  code.tokenId = token.id;
  return { access_token: token.token, scope: code.scopes.join(' '), token_type: 'Bearer' };
}

function isRightful(code: Code, form: Partial<Record<string, unknown>>): boolean {
  const verifier = form['code_verifier'];
  if (typeof verifier !== 'string') return false;
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return (
    form['client_id'] === code.clientId &&
    form['redirect_uri'] === code.redirectUri &&
    challenge === code.codeChallenge
  );
}
