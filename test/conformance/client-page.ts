import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ClientPages = { origin: string; close: () => Promise<void> };

/** The pages that the OAuth clients of the recordings had. */
export async function serveClientPages(): Promise<ClientPages> {
  const server = createServer((request, response) => {
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const page = pageAt(request.url ?? '/', origin);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Page = { html: string; headers?: Record<string, string> };

function pageAt(path: string, origin: string): Page | null {
  const bare = '<!doctype html><title>Share lab</title><p>A client.</p>';
  switch (path) {
    case '/':
      return { html: fullPage() };
    case '/no-links':
      return { html: bare };
    case '/header-only':
      return { html: bare, headers: { link: `<${origin}/redirect>; rel="redirect_uri"` } };
    default:
      return null;
  }
}

function fullPage(): string {
  const redirects = [
    '/redirect',
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    'https://0123456789abcdef0123456789abcdef01234567.extensions.allizom.org/',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/oauth.html',
    '/relative-redirect',
  ];
  const links = redirects.map((uri) => `<link rel="redirect_uri" href="${uri}">`);
  return `<!doctype html><html><head>${links.join('')}</head><body><div class="h-app">
    <a class="u-url p-name" href="/">Share lab OAuth client</a></div></body></html>`;
}
