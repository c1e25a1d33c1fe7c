import type { Account } from '../../lib/accounts/account.ts';
import { hostOf } from './address.ts';
import { nameOf } from './people.ts';

/** How many colours `.avatar-<n>` there are. */
const colours = 6;

/** The account's picture as it is kept here, or its initial. */
export function Avatar({ account }: { account: Account }) {
  return <Picture picture={account.avatar} id={account.id} name={nameOf(account)} />;
}

/** The icon of an account's server as it is kept here, or an initial. */
export function ServerIcon({ account: { serverIcon, serverName, origin } }: { account: Account }) {
  const host = hostOf(origin);
  return (
    <span class="server-icon">
      <Picture picture={serverIcon} id={host} name={serverName ?? host} />
    </span>
  );
}

function Picture({ picture, id, name }: { picture: string | null; id: string; name: string }) {
  return picture === null ? <Initial id={id} name={name} /> : <img class="avatar" src={picture} alt="" />;
}

/** First letter of a name, or its first character, on a colour that is always the same for this id. */
export function Initial({ id, name }: { id: string; name: string }) {
  const [initial = '?'] = /[\p{L}\p{N}]/u.exec(name) ?? name;
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
