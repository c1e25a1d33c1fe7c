import { usualLimits } from '../misskey/limits.ts';
import type { Account } from './account.ts';

/** An account of which nothing is known but whose it is and where, with the limits and defaults that are usual. */
export function newAccount(known: Pick<Account, 'id' | 'origin' | 'userId' | 'username'>): Account {
  return {
    kind: 'signedIn',
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
    ...known,
  };
}
