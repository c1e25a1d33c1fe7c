// The test server reads our client page with it: loaded here, where no test waits for it.
import 'jsdom';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TestServer } from '../../server/start.ts';
import { redirectUrl } from '../fake-browser.ts';
import { handMade } from '../http.ts';

/** Our hosted client page, on a server of its own; resolves with its address. */
export async function clientPage(): Promise<string> {
  const origin = await handMade((request, response) => {
    const id = `http://${request.headers.host}/`;
    response.setHeader('content-type', 'text/html');
    response.end(
      `<link rel="redirect_uri" href="${redirectUrl}"><body>
       <div class="h-app"><a class="u-url p-name" href="${id}">Share to Misskey</a></div>`,
    );
  });
  return `${origin}/`;
}

/** What a person does on the OAuth consent page, without a browser; resolves with the address they end up at. */
export async function decide(server: TestServer, page: string, answer: 'accept' | 'cancel'): Promise<string> {
  const consent = await fetch(page, { redirect: 'manual' });
  if (consent.status === 302) return consent.headers.get('location') ?? '';
  const [, id] = /name="transaction_id" value="([^"]+)"/.exec(await consent.text()) ?? [];
  if (!id) throw new Error(`no consent page: ${consent.status}`);
  const [user] = server.users();
  const body = new URLSearchParams({ transaction_id: id, login_token: user?.token ?? '' });
  if (answer === 'cancel') body.set('cancel', 'cancel');
  const request: RequestInit = { method: 'POST', body, redirect: 'manual' };
  const decision = await fetch(new URL('/oauth/decision', page), request);
  return decision.headers.get('location') ?? '';
}

/** What happens in the window with the consent page: resolves with the address at which the browser closes it. */
export function inTheWindow(happens: (url: string) => Promise<string>): void {
  Object.assign(fakeBrowser.identity, {
    launchWebAuthFlow: ({ url }: { url: string }) => happens(url),
  });
}
