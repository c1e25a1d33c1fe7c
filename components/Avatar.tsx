import { useState } from 'preact/hooks';
import type { Account } from '../lib/accounts/account.ts';
import { nameOf } from './people.ts';

/** How many colours `.avatar-<n>` there are. */
const colours = 6;

/** The account's picture, or its initial on a colour that is always the same for it. */
export function Avatar({ account }: { account: Account }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { avatarUrl } = account;
  if (avatarUrl !== null && avatarUrl !== broken) {
    return (
      <img
        class="avatar"
        src={avatarUrl}
        alt=""
        referrerpolicy="no-referrer"
        onError={() => setBroken(avatarUrl)}
      />
    );
  }
  const [initial = '?'] = nameOf(account);
  return (
    <span class={`avatar avatar-${colourOf(account.id)}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum += character.codePointAt(0) ?? 0;
  return sum % colours;
}
