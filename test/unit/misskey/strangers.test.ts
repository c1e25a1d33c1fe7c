import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detectServer } from '../../../lib/misskey/server.ts';
import { honest, meta, nodeinfo, serverThatSays, type Reply } from './fake-server.ts';

const misskey = { name: 'misskey', version: '2025.11.1' };

/** 100 MB of JSON, as long as somebody reads it; `sent` says how far that went. */
function endless(): { reply: Reply; sent: () => number } {
  let sent = 0;
  const reply: Reply = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"version":"');
    const piece = 'x'.repeat(1024 * 1024);
    const more = (): void => {
      if (sent === 100 || response.destroyed) return void response.end('"}');
      sent += 1;
      response.write(piece, more);
    };
    more();
  };
  return { reply, sent: () => sent };
}

function* longAnswer(): Generator<string> {
  yield '{"version":"';
  for (let sent = 0; sent < 100; sent += 1) yield 'x'.repeat(1024 * 1024);
  yield '"}';
}

/** 100 MB of JSON in 100 kB. */
function unpacking(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  pipeline(Readable.from(longAnswer()), createGzip(), response, () => undefined);
}

/** An answer that never ends, and never stops either. */
function dripping(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(drip));
}

describe('what is no server of the family', () => {
  it('is named, if it has a name', async () => {
    const origin = await serverThatSays((self) => ({
      ...honest(self, { name: 'mastodon', version: '4.5.0' }),
      [meta]: '<h1>404</h1>',
    }));
    await expect(detectServer(origin)).rejects.toMatchObject({
      code: 'otherSoftware',
      detail: { subject: 'mastodon' },
    });
  });

  it('is named, though it answers as one', async () => {
    const origin = await serverThatSays((self) => honest(self, { name: 'Iceshrimp.NET', version: '2025.2' }));
    await expect(detectServer(origin)).rejects.toMatchObject({ detail: { subject: 'iceshrimp.net' } });
  });

  it.each<[string, Reply]>([
    ['a page at every address', '<h1>Welcome</h1>'],
    ['JSON at every address', { hello: 'world' }],
    ['a list at every address', []],
    [
      'half an answer',
      (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ver'),
    ],
    ['500 at every address', (_request, response) => response.writeHead(500).end()],
    ['401 at every address', (_request, response) => response.writeHead(401).end()],
  ])('has %s', async (_what, reply) => {
    const origin = await serverThatSays(() => ({ '*': reply }));
    const subject = new URL(origin).host;
    await expect(detectServer(origin)).rejects.toMatchObject({ code: 'notAServer', detail: { subject } });
  });

  it.each<[string, Reply]>([
    ['closes every connection', (request) => request.socket.destroy()],
    [
      'sends everybody round in circles',
      (request, response) => response.writeHead(307, { location: request.url }).end(),
    ],
  ])('cannot be reached when it %s', async (_what, reply) => {
    const origin = await serverThatSays(() => ({ '*': reply }));
    await expect(detectServer(origin)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('is nothing at all', async () => {
    await expect(detectServer('localhost:1')).rejects.toMatchObject({ code: 'unreachable' });
    await expect(detectServer('not a host')).rejects.toMatchObject({ code: 'invalidHost' });
  });

  it('is not read to the end when there is none', async () => {
    const { reply, sent } = endless();
    const origin = await serverThatSays((self) => ({ ...honest(self, misskey), [meta]: reply }));
    await expect(detectServer(origin)).rejects.toMatchObject({ code: 'notAServer' });
    expect(sent()).toBeLessThan(60);
  });

  it('is not read to the end when little is sent that unpacks to much', async () => {
    const origin = await serverThatSays((self) => ({ ...honest(self, misskey), [meta]: unpacking }));
    await expect(detectServer(origin)).rejects.toMatchObject({ code: 'notAServer' });
  });

  it.each<[string, Reply]>([
    ['nothing', () => undefined],
    ['one letter after another', dripping],
  ])('is given up after eight seconds of %s', { timeout: 15_000 }, async (_what, reply) => {
    const origin = await serverThatSays((self) => ({ ...honest(self, misskey), [meta]: reply }));
    await expect(detectServer(origin)).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('a server that points elsewhere', () => {
  it('is taken for itself when the other does not call itself by that name', async () => {
    const victim = await serverThatSays(() => ({ [meta]: { version: '1', uri: 'https://victim.example' } }));
    const origin = await serverThatSays((self) => honest(self, misskey, { uri: victim }));
    expect(await detectServer(origin)).toMatchObject({ origin, software: misskey });
  });

  it.each(['javascript:alert(1)', 'http://misskey.example', 'nowhere', '', 5, null])(
    'is taken for itself when it says %j',
    async (uri) => {
      const origin = await serverThatSays((self) => honest(self, misskey, { uri }));
      expect(await detectServer(origin)).toMatchObject({ origin });
    },
  );

  it('is followed once only', async () => {
    let asked = 0;
    const third = await serverThatSays(() => ({
      '*': (_request, response) => ((asked += 1), response.end()),
    }));
    const second = await serverThatSays((self) => honest(self, misskey, { uri: third }));
    const first = await serverThatSays((self) => honest(self, misskey, { uri: second }));
    expect(await detectServer(first)).toMatchObject({ origin: first });
    expect(asked).toBe(0);
  });

  it('keeps its nodeinfo on the web', async () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://misskey.example/nodeinfo',
      5,
      null,
    ].map((href) => ({ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href }));
    const origin = await serverThatSays((self) => ({ ...honest(self, misskey), [nodeinfo]: { links } }));
    expect(await detectServer(origin)).toMatchObject({ origin, ways: ['miauth', 'legacy', 'manual'] });
  });
});
