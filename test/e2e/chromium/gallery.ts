import { crc32, deflateSync } from 'node:zlib';
import { paddedPng } from '../../conformance/png.ts';
import { page } from './pages.ts';
import type { Site } from './web.ts';

/** The picture that stands everywhere here: 64 px, all of one colour. */
export const tree = paddedPng(0, 90, 64);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG that says it has this many pixels on each side. */
function vast(side: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

const script =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>1</script><rect width="64" height="64" fill="teal"/></svg>';

/** A body that goes on for ever, or never begins. */
function endless(sends: boolean): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      if (sends) controller.enqueue(new Uint8Array(1024 * 1024));
      else await new Promise(() => undefined);
    },
  });
}

/** Pictures as files are served, by the last part of their address: body and type. */
const files: Record<string, () => [BodyInit, string]> = {
  'tree.png': () => [tree, 'image/png'],
  'oak.png': () => [paddedPng(0, 120, 240), 'image/png'],
  'elm.png': () => [paddedPng(0, 160, 220), 'image/png'],
  'ash.png': () => [paddedPng(0, 200, 200), 'image/png'],
  'lie.png': () => ['<!doctype html><h1>Sign in</h1>', 'image/png'],
  'script.svg': () => [script, 'image/svg+xml'],
  'endless.png': () => [endless(true), 'image/png'],
  'silent.png': () => [endless(false), 'image/png'],
  'vast.png': () => [vast(30_000), 'image/png'],
};

export const galleryPage = 'https://gallery.example/';
export const galleryText = `[ Trees ]\n${galleryPage}`;

/** Who asked for what, as this test's pictures heard it. */
export interface Heard {
  url: string;
  cookie: string | null;
  referrer: string | null;
  /** No browser asks without saying for what. */
  byServer: boolean;
}

export interface Galleries {
  heard: Heard[];
  sites: Record<string, Site>;
}

/**
 * A page of pictures with those of other hosts: `open.gallery.example` hands them to anybody, `shy.gallery.example` only to be shown,
 * `rude.gallery.example` to browsers alone.
 */
export function galleries(): Galleries {
  const heard: Heard[] = [];
  const pictures: (headers: Record<string, string>, refusesServers?: boolean) => Site =
    (more, refusesServers = false) =>
    (url, headers) => {
      const byServer = !headers.has('sec-fetch-dest');
      heard.push({
        url: url.href,
        cookie: headers.get('cookie'),
        referrer: headers.get('referer'),
        byServer,
      });
      const file = files[url.pathname.split('/').at(-1) ?? ''];
      if (!file || (byServer && refusesServers)) return new Response('<h1>No</h1>', { status: 403 });
      const [body, type] = file();
      return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store', ...more } });
    };
  const own = pictures({});
  return {
    heard,
    sites: {
      'gallery.example': (url, headers) =>
        url.pathname === '/' ? page('<title>Trees</title><body></body>') : own(url, headers),
      'open.gallery.example': pictures({
        'access-control-allow-origin': '*',
        'set-cookie': 'who=me; SameSite=None; Secure',
      }),
      'shy.gallery.example': pictures({ 'set-cookie': 'who=me; SameSite=None; Secure' }),
      'rude.gallery.example': pictures({}, true),
    },
  };
}
