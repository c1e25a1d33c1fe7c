import { randomText } from '../ids.ts';
import type { User } from '../model.ts';
import type { World } from '../world.ts';
import { answerUrl } from './authorize.ts';
import { invalidRequest, OAuthError } from './errors.ts';
import type { Code, Transaction } from './state.ts';

const FIVE_MINUTES = 300_000;

/** The user's answer to a consent page: where to send them. A transaction is good for five minutes and once. */
export function decide(world: World, form: URLSearchParams): string {
  const id = form.get('transaction_id');
  if (!id) throw invalidRequest('Missing transaction ID');
  const transaction = world.oauth.transactions.get(id);
  world.oauth.transactions.delete(id);
  const isLost = world.personality.oauth.loses === 'transactions';
  if (!transaction || isLost || transaction.expiresAt < world.now()) {
    throw new OAuthError('access_denied', 'Invalid or expired transaction ID', 403);
  }
  const { redirectUri, state } = transaction;
  if (form.has('cancel')) return answerUrl(world, redirectUri, state, { error: 'access_denied' });
  const login = form.get('login_token');
  const user = [...world.users.values()].find((candidate) => candidate.token === login);
  if (!user) throw invalidRequest('No such user');
  return answerUrl(world, redirectUri, state, { code: issueCode(world, transaction, user).code });
}

function issueCode(world: World, transaction: Transaction, user: User): Code {
  const { clientId, redirectUri, scopes, codeChallenge } = transaction;
  const code: Code = {
    code: randomText(128),
    clientId,
    redirectUri,
    scopes,
    codeChallenge,
    userId: user.id,
    expiresAt: world.now() + FIVE_MINUTES,
    used: false,
    tokenId: null,
  };
  world.oauth.codes.set(code.code, code);
  return code;
}
