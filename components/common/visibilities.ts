import type { Account } from '../../lib/accounts/account.ts';
import type { Visibility } from '../../lib/misskey/notes.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import type { IconName } from './icons.ts';

/** From wide to narrow, as in Misskey's own menu. */
export const visibilities: readonly Visibility[] = ['public', 'home', 'followers', 'specified'];

export const visibilityIcons: Readonly<Record<Visibility, IconName>> = {
  public: 'globe',
  home: 'house',
  followers: 'lock',
  specified: 'envelope',
};

/** Where the note goes: what was chosen for this draft, else the account's default. Direct is never local only. */
export function reachOf(draft: Draft, account: Account): { visibility: Visibility; localOnly: boolean } {
  const visibility = draft.visibility ?? account.visibility;
  const localOnly = visibility !== 'specified' && (draft.localOnly ?? account.localOnly);
  return { visibility, localOnly };
}
