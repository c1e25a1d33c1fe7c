import type { entities } from 'misskey-js';
import { emojisIn, type ToldEmoji } from './emojis.ts';
import { MisskeyError } from './errors.ts';
import { fileSizeOf } from './limits.ts';
import { isObject } from './refusal.ts';
import { request, type Connection } from './request.ts';

/** Who a token belongs to: what old servers leave out is optional. */
export type Me = Pick<entities.MeDetailed, 'id' | 'username'> &
  Partial<Pick<entities.MeDetailed, 'name' | 'isLocked' | 'isSilenced'>> & {
    avatarUrl?: string | null;
    policies?: { canPublicNote?: boolean };
    /** Custom emojis in the name. */
    emojis?: ToldEmoji[];
    /** Bytes of a file that the user's role may upload; null where that is not said. */
    fileSize?: number | null;
  };

/** UTF-16 units of a name that are kept: servers allow 50, and hostile ones whatever freezes a page. */
const longestName = 200;
const longestAddress = 2000;

/** Asks who the token belongs to. Throws MisskeyError. */
export async function me(connection: Connection): Promise<Me> {
  return readUser(await request(connection, 'i'));
}

/**
 * A user as a server tells of it, or MisskeyError `badAnswer`. Only what is needed: the answer says more of a person than
 * we want to keep.
 */
export function readUser(value: unknown): Me {
  if (!isMe(value)) throw new MisskeyError('badAnswer', { status: 200 });
  const { id, username, avatarUrl, isLocked, isSilenced, policies } = value;
  const name = typeof value.name === 'string' ? value.name.slice(0, longestName).toWellFormed() : null;
  return {
    id,
    username,
    name,
    emojis: emojisIn(name ?? '', value.emojis),
    avatarUrl: typeof avatarUrl === 'string' && avatarUrl.length <= longestAddress ? avatarUrl : null,
    isLocked: isLocked === true,
    isSilenced: isSilenced === true,
    policies: { canPublicNote: policies?.canPublicNote !== false },
    fileSize: fileSizeOf(policies),
  };
}

/** A user name with an `@` would pass for somebody on another server. */
function isMe(value: unknown): value is Me {
  return isObject(value) && isWord(value['id']) && isWord(value['username']);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,128}$/.test(value);
}
