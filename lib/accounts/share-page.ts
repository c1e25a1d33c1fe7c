import type { Account } from './account.ts';
import { putAccount } from './accounts.ts';
import { newAccount } from './new-account.ts';

/**
 * A server to share to without signing in, through its own form: stands among the accounts, and remembers nothing but
 * where. The longest text of Misskey's form is taken for granted.
 */
export function sharePageAccount(origin: string): Account {
  const id = `@${new URL(origin).host}`;
  return { ...newAccount({ id, origin, userId: '', username: '' }), kind: 'sharePage' };
}

/** Remembers a server to share to without signing in. */
export async function rememberSharePage(origin: string): Promise<void> {
  await putAccount(sharePageAccount(origin));
}
