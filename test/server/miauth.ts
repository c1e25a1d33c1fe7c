import { packUserDetailed } from './entities/user.ts';
import type { Packed } from './json.ts';
import type { World } from './world.ts';

/**
 * `POST /api/miauth/:session/check`: the token, exactly once. Pending, refused, never opened and already fetched
 * all look alike. A session that was granted twice gives two tokens to two checks.
 */
export function checkMiauth(world: World, session: string): Packed {
  const token = [...world.tokens.values()].find((row) => row.session === session && !row.fetched);
  const user = world.users.get(token?.userId ?? '');
  if (!token || !user) return { ok: false };
  token.fetched = true;
  return { ok: true, token: token.token, user: packUserDetailed(world, user) };
}
