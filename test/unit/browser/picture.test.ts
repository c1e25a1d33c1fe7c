import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { smallPicture } from '../../../lib/browser/picture.ts';
import { handMade } from '../http.ts';

/** Bytes that were looked at as a picture. */
let seen: number[] = [];

beforeEach(() => {
  seen = [];
  // Node has neither; what they make of a picture is the browser's business.
  vi.stubGlobal('OffscreenCanvas', vi.fn());
  vi.stubGlobal('createImageBitmap', (blob: Blob) => {
    seen.push(blob.size);
    return Promise.reject(new DOMException('The source image could not be decoded.', 'InvalidStateError'));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a picture without end is not read to it, and nobody looks at it', async () => {
  let sent = 0;
  const origin = await handMade((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const more = (): void => {
      if (sent === 100 || response.destroyed) return void response.end();
      sent += 1;
      response.write(Buffer.alloc(1024 * 1024), more);
    };
    more();
  });
  expect(await smallPicture(origin, 8000)).toBeNull();
  expect(sent).toBeLessThan(60);
  expect(seen).toEqual([]);
});

test('what is no picture is none', async () => {
  const origin = await handMade((_request, response) => response.end('<h1>Hello</h1>'));
  expect(await smallPicture(origin, 8000)).toBeNull();
  expect(seen).toEqual([14]);
});
