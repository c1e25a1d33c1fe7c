import { defineItem } from '../browser/items.ts';
import { defineCache } from '../browser/cache.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { typedOrigin } from '../misskey/host.ts';
import { detectServer, type ServerInfo } from '../misskey/server.ts';

/** Typed origin -> what was found there, for a day: the click on *Sign in* asks nothing again. */
const known = defineCache<ServerInfo>('servers', 24 * 60 * 60 * 1000);

/** A server that the person was asked to let us reach. A permission prompt may close the page that asked. */
export const hostWish = defineItem<{ typed: string; granted: boolean } | null>('session', 'hostWish', null);

/** The permission came: looks at the server again, so that it is known when the page asks. */
export async function fulfilHostWish(): Promise<void> {
  const wish = await hostWish.get();
  if (!wish) return;
  try {
    await findServer(wish.typed);
  } catch (error) {
    // The page that shows the wish asks itself, and says what is wrong.
    if (!(error instanceof MisskeyError)) throw error;
  }
  await hostWish.set({ ...wish, granted: true });
}

/** What is at the address a person typed. Throws MisskeyError as `detectServer` does. */
export async function findServer(typed: string): Promise<ServerInfo> {
  const origin = typedOrigin(typed);
  const found = await known.get(origin);
  if (found) return found;
  const server = await detectServer(typed);
  await known.set(origin, server);
  return server;
}
