import { defineCache } from '../browser/cache.ts';
import { typedOrigin } from '../misskey/host.ts';
import { detectServer, type ServerInfo } from '../misskey/server.ts';

/** Typed origin -> what was found there, for an hour: the click on *Sign in* asks nothing again. */
const known = defineCache<ServerInfo>('servers', 60 * 60 * 1000);

/** What is at the address a person typed. Throws MisskeyError as `detectServer` does. */
export async function findServer(typed: string): Promise<ServerInfo> {
  const origin = typedOrigin(typed);
  const found = await known.get(origin);
  if (found) return found;
  const server = await detectServer(typed);
  await known.set(origin, server);
  return server;
}
