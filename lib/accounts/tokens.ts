import { defineItem } from '../browser/items.ts';
import type { Connection } from '../misskey/request.ts';
import { accountById } from './accounts.ts';
import { needConsent } from './consent.ts';

/** Account id -> token. Background code only: no page imports this file, and a lint rule keeps it so. */
const tokens = defineItem<Record<string, string>>('local', 'tokens', {});

/** Keeps the token of an account. */
export async function putToken(accountId: string, token: string): Promise<void> {
  await tokens.update((all) => ({ ...all, [accountId]: token }));
}

/** Forgets the token of an account; resolves with what it was. */
export async function takeToken(accountId: string): Promise<string | null> {
  const taken = (await tokens.get())[accountId] ?? null;
  await tokens.update((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== accountId)));
  return taken;
}

/**
 * Where to call and as whom, or null if that account is not signed in: all that an account sends goes through here.
 * Throws MisskeyError `consentMissing`.
 */
export async function connectionOf(accountId: string): Promise<Required<Connection> | null> {
  await needConsent();
  const [account, all] = await Promise.all([accountById(accountId), tokens.get()]);
  const token = all[accountId];
  return account && token !== undefined ? { origin: account.origin, token } : null;
}
