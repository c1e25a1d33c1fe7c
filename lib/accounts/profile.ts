import type { Visibility } from '../misskey/notes.ts';
import type { ServerInfo } from '../misskey/server.ts';
import { hasReactionAcceptance } from '../misskey/software.ts';
import type { Me } from '../misskey/users.ts';
import type { Account } from './account.ts';

/** What a server tells of a user -> an account in good standing, with the defaults that suit it. */
export function accountOf(server: ServerInfo, user: Me): Account {
  return {
    id: accountId(server.origin, user.id),
    origin: server.origin,
    userId: user.id,
    username: user.username,
    name: user.name ?? null,
    avatarUrl: webUrl(user.avatarUrl),
    serverName: server.name,
    software: server.software,
    maxNoteTextLength: server.maxNoteTextLength,
    visibility: defaultVisibility(user),
    localOnly: false,
    reactionAcceptance: hasReactionAcceptance(server.software) ? 'nonSensitiveOnly' : null,
    standing: 'good',
  };
}

/** The id of a user's account: the same for every sign-in of that user. */
export function accountId(origin: string, userId: string): string {
  return `${userId}@${new URL(origin).host}`;
}

/** Never wider than the person's own client starts with: locked -> followers, silenced -> home (misskey#6025). */
function defaultVisibility(user: Me): Visibility {
  if (user.isLocked) return 'followers';
  return user.isSilenced || user.policies?.canPublicNote === false ? 'home' : 'public';
}

/** An address from a server, if it is one that may be shown. */
function webUrl(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
