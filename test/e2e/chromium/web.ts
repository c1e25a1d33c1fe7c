import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** What stands under one host name, and what it says to whoever asks with these headers. */
export type Site = (url: URL, headers: Headers) => Response;

/** Everything on the web that is not the server under test, on one port of this computer. */
export interface Web {
  /** `127.0.0.1:PORT`, where the browser finds every host. */
  address: string;
  hosts: readonly string[];
  /** The same pages, for a server that fetches them. */
  fetch: typeof fetch;
  close: () => Promise<void>;
}

/** Serves these sites, by host name, over https. */
export async function startWeb(sites: Record<string, Site>, certificate: Certificate): Promise<Web> {
  const answer = (url: URL, headers: Headers) =>
    sites[url.host]?.(url, headers) ?? new Response('no such site', { status: 404 });
  const server = createServer(
    certificate,
    getRequestListener((request) => answer(new URL(request.url), request.headers)),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    hosts: Object.keys(sites),
    fetch: async (input) => answer(new URL(input instanceof Request ? input.url : input), new Headers()),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
