import { emojisAt } from '../misskey/emojis.ts';
import { linkFrom } from '../misskey/host.ts';
import { smallest, type Limits } from '../misskey/limits.ts';
import type { Visibility } from '../misskey/notes.ts';
import type { Permission } from '../misskey/permissions.ts';
import type { ServerInfo } from '../misskey/server.ts';
import { hasReactionAcceptance } from '../misskey/software.ts';
import type { Me } from '../misskey/users.ts';
import type { Account } from './account.ts';

/** What a server tells of a user -> an account in good standing, with the defaults that suit it. `now`: ms since 1970. */
export function accountOf(server: ServerInfo, user: Me, permissions: Permission[], now: number): Account {
  return {
    id: accountId(server.origin, user.id),
    kind: 'signedIn',
    userId: user.id,
    avatar: null,
    serverIcon: null,
    ...facts(server, user, now),
    visibility: defaultVisibility(user),
    localOnly: false,
    reactionAcceptance: hasReactionAcceptance(server.software) ? 'nonSensitiveOnly' : null,
    template: null,
    standing: 'good',
    permissions,
  };
}

/** The part of an account that a server may change at any time; the rest is the person's own. */
export function facts(server: ServerInfo, user: Me, now: number) {
  return {
    origin: server.origin,
    username: user.username,
    name: user.name ?? null,
    emojis: emojisAt(server.origin, user.emojis ?? []),
    avatarUrl: linkFrom(server.origin, user.avatarUrl),
    serverName: server.name,
    serverIconUrl: server.iconUrl,
    software: server.software,
    limits: limitsFor(server.limits, user),
    checkedAt: now,
  };
}

/** A user's own role may allow less than the server does, and then that is what counts. */
function limitsFor(limits: Limits, { fileSize = null }: Me): Limits {
  return { ...limits, fileSize: smallest(limits.fileSize, fileSize) };
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
