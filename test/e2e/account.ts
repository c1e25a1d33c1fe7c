import type { Account } from '../../lib/accounts/account.ts';
import { accountOf } from '../../lib/accounts/profile.ts';
import { usualLimits } from '../../lib/misskey/limits.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import type { ServerInfo } from '../../lib/misskey/server.ts';
import type { TestServer } from '../server/start.ts';

/** An account as a sign-in leaves it, and its token. */
export interface SignedIn {
  account: Account;
  token: string;
}

const permissions: Permission[] = ['read:account', 'write:notes'];

/** Signs somebody in at a server without any of the ways that a person takes. */
export function signedInAt(server: TestServer, username: string, choice: Partial<Account> = {}): SignedIn {
  const user = server.users().find((candidate) => candidate.username === username);
  if (!user) throw new Error(`there is no user ${username}`);
  const { software, version } = server.world.personality;
  const info: ServerInfo = {
    origin: server.origin,
    software: { name: software, version },
    name: null,
    iconUrl: null,
    limits: usualLimits,
    ways: ['oauth', 'miauth', 'legacy', 'manual'],
    oauth: null,
    tokenPage: `${server.origin}/settings/connect`,
  };
  const made = accountOf(info, { id: user.id, username, name: user.name }, permissions, Date.now());
  const account = { ...made, ...choice };
  return { account, token: server.tokenFor(username, account.permissions).token };
}

/** Puts it where the extension looks. Runs in a page of the extension. */
export async function keepSignedIn({ account, token }: SignedIn): Promise<void> {
  const { accounts = [], tokens = {} } = await chrome.storage.local.get(['accounts', 'tokens']);
  await chrome.storage.local.set({
    accounts: [...(accounts as Account[]), account],
    tokens: { ...(tokens as Record<string, string>), [account.id]: token },
  });
}
