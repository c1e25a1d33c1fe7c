import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountOf } from '../../../lib/accounts/profile.ts';
import { maySendTo } from '../../../lib/misskey/host.ts';
import { detectServer } from '../../../lib/misskey/server.ts';
import { discovery, discoveryOf, honest, meta, nodeinfo } from './fake-server.ts';

const evil = 'https://evil.example';
const misskey = { name: 'misskey', version: '2025.11.1' };

/** Every address that was asked. */
let asked: string[] = [];

afterEach(() => {
  asked = [];
  vi.unstubAllGlobals();
});

/** A server on the web that says all this; at other addresses nobody is at home. */
function evilSays(replies: Record<string, unknown>): void {
  vi.stubGlobal('fetch', (address: string | URL) => {
    asked.push(String(address));
    const { origin, pathname } = new URL(address);
    const reply = origin === evil ? replies[pathname] : undefined;
    return reply === undefined ? Promise.reject(new TypeError('Failed to fetch')) : answer(reply);
  });
}

function answer(body: unknown): Promise<Response> {
  return Promise.resolve(Response.json(body));
}

/** What `/.well-known/nodeinfo` says. */
function linkTo(href: string): object {
  return { links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href }] };
}

/** Addresses that no server may send us to. */
const nowhere = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'chrome-extension://abcdefgh/options.html',
  'http://misskey.example/',
  'http://localhost:3000/',
  'http://127.0.0.1:631/',
  'https://192.168.0.1/',
  'https://[::1]/',
  'https://a.localhost./',
];

describe.each(nowhere)('a server that sends us to %s', (address) => {
  it('by all it says is taken for itself, and nothing else is asked', async () => {
    evilSays({
      ...honest(evil, misskey, { uri: address, iconUrl: address }),
      [nodeinfo]: linkTo(address),
      [discovery]: discoveryOf(evil, { authorization_endpoint: address }),
    });
    const server = await detectServer(evil);
    expect(server).toMatchObject({ origin: evil, oauth: null, tokenPage: `${evil}/settings/api` });
    expect(server.iconUrl).toBeNull();
    expect(asked.filter((one) => new URL(one).origin !== evil)).toEqual([]);
  });

  it('for the token is not signed in to by OAuth', async () => {
    evilSays({ ...honest(evil, misskey), [discovery]: discoveryOf(evil, { token_endpoint: address }) });
    expect(await detectServer(evil)).toMatchObject({ ways: ['miauth', 'legacy', 'manual'], oauth: null });
  });

  it('for a picture of its user gets no request for it', async () => {
    evilSays(honest(evil, misskey));
    const server = await detectServer(evil);
    const user = { id: 'a1', username: 'alice', avatarUrl: address };
    expect(accountOf(server, user, [], 0)).toMatchObject({ avatarUrl: null });
  });
});

describe('a server on the web', () => {
  it('that says it is this computer is not followed there, nor is its API', async () => {
    evilSays({ ...honest(evil, misskey), [meta]: { version: '1', uri: 'http://localhost:3000' } });
    expect(await detectServer(evil)).toMatchObject({ origin: evil });
    expect(asked.join(' ')).not.toContain('localhost');
  });

  it('may send us to another on the web alone; one on this computer anywhere', () => {
    const [web, here] = ['https://misskey.example', 'http://localhost:3000'];
    expect(maySendTo(web, 'https://other.example')).toBe(true);
    for (const local of [here, 'http://127.0.0.1', 'https://localhost', 'http://a.localhost'])
      expect(maySendTo(web, local), local).toBe(false);
    expect(maySendTo(here, 'http://127.0.0.1:3000')).toBe(true);
    expect(maySendTo(here, web)).toBe(true);
  });
});
