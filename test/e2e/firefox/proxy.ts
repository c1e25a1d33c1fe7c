import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** The way into the web of a test: hosts have names one can believe, and nothing else can be reached. */
export interface Proxy {
  port: number;
  close: () => Promise<void>;
}

/** Starts a proxy that knows these hosts alone: `share.example` -> `127.0.0.1:4443`. */
export async function startProxy(hosts: Record<string, string>): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', ({ url = '' }, client: Socket) => {
    const address = hosts[url.replace(/:443$/, '')];
    if (address === undefined) client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    else join(client, address);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Joins both ends; when one breaks, so does the other. */
function join(client: Socket, address: string): void {
  const { hostname, port } = new URL(`http://${address}`);
  const server = connect(Number(port), hostname, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.pipe(client);
    client.pipe(server);
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
