import type { Account } from '../lib/accounts/account.ts';
import { nameOf } from './people.ts';

/** How many colours `.avatar-<n>` there are. */
const colours = 6;

/** The account's picture as it is kept here, or its initial. */
export function Avatar({ account }: { account: Account }) {
  const { avatar, id } = account;
  return avatar === null ? (
    <Initial id={id} name={nameOf(account)} />
  ) : (
    <img class="avatar" src={avatar} alt="" />
  );
}

/** First letter of a name, on a colour that is always the same for this id. */
export function Initial({ id, name }: { id: string; name: string }) {
  const [initial = '?'] = name;
  return (
    <span class={`avatar avatar-${colourOf(id)}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum += character.codePointAt(0) ?? 0;
  return sum % colours;
}
