import { defineRecords } from '../browser/items.ts';
import { typedOrigin } from '../misskey/host.ts';
import { detectServer, type ServerInfo } from '../misskey/server.ts';

interface Known {
  server: ServerInfo;
  at: number;
}

/** Typed origin -> what was found there, so that the click on *Sign in* asks nothing again. */
const known = defineRecords<Known>('session', 'server:');

/** ms an answer is believed. */
const shelfLife = 60 * 60 * 1000;

/** What is at the address a person typed. Throws MisskeyError as `detectServer` does. */
export async function findServer(typed: string): Promise<ServerInfo> {
  const origin = typedOrigin(typed);
  const found = await known.get(origin);
  if (found && Math.abs(Date.now() - found.at) < shelfLife) return found.server;
  const server = await detectServer(typed);
  await known.set(origin, { server, at: Date.now() });
  return server;
}
