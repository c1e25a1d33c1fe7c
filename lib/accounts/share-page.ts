import type { Account } from './account.ts';
import { putAccount } from './accounts.ts';
import { usualLimits } from '../misskey/limits.ts';

/**
 * A server to share to without signing in, through its own form: stands among the accounts, and remembers nothing but
 * where. The longest text of Misskey's form is taken for granted.
 */
export function sharePageAccount(origin: string): Account {
  return {
    id: `@${new URL(origin).host}`,
    kind: 'sharePage',
    origin,
    userId: '',
    username: '',
    name: null,
    emojis: [],
    avatarUrl: null,
    avatar: null,
    serverName: null,
    serverIconUrl: null,
    serverIcon: null,
    software: { name: '', version: '' },
    limits: usualLimits,
    visibility: 'public',
    localOnly: false,
    reactionAcceptance: null,
    template: null,
    standing: 'good',
    permissions: [],
    checkedAt: 0,
  };
}

/** Remembers a server to share to without signing in. */
export async function rememberSharePage(origin: string): Promise<void> {
  await putAccount(sharePageAccount(origin));
}
