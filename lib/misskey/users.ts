import type { entities } from 'misskey-js';
import { MisskeyError } from './errors.ts';
import { isObject } from './refusal.ts';
import { request, type Connection } from './request.ts';

/** Who a token belongs to: what old servers leave out is optional. */
export type Me = Pick<entities.MeDetailed, 'id' | 'username'> &
  Partial<Pick<entities.MeDetailed, 'name' | 'avatarUrl' | 'isLocked' | 'isSilenced'>> & {
    policies?: { canPublicNote?: boolean };
  };

/** Asks who the token belongs to. Throws MisskeyError. */
export async function me(connection: Connection): Promise<Me> {
  return readUser(await request(connection, 'i'));
}

/** A user as a server tells of it, or MisskeyError `badAnswer`. */
export function readUser(value: unknown): Me {
  if (isMe(value)) return value;
  throw new MisskeyError('badAnswer', { status: 200 });
}

function isMe(value: unknown): value is Me {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['username'] === 'string';
}
