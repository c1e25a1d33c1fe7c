import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../../lib/page/picture/picture-header.ts';
import { paddedPng } from '../../../conformance/png.ts';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
}

/** A segment of a JPEG with so many bytes in it. */
const segment = (marker: number, length: number) => [
  0xff,
  marker,
  (length + 2) >> 8,
  (length + 2) & 255,
  ...Array<number>(length).fill(0xff),
];
const frame = [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20];
const size = (width: number, height: number) => [width & 255, width >> 8, height & 255, height >> 8];

describe('what the first bytes of a picture say', () => {
  it.each([
    ['image/png', 64, 64, paddedPng(0, 1, 64)],
    ['image/gif', 800, 600, bytes('GIF89a', size(800, 600))],
    ['image/jpeg', 800, 600, bytes([0xff, 0xd8], segment(0xe1, 60_000), [0xff], segment(0xdb, 64), frame)],
    ['image/webp', 800, 600, bytes('RIFF....WEBPVP8 ....', [0, 0, 0, 0x9d, 1, 0x2a], size(800, 600))],
    ['image/webp', 800, 600, bytes('RIFF....WEBPVP8L....', [0x2f, 0x1f, 0xc3, 0x95, 0])],
    ['image/webp', 16384, 600, bytes('RIFF....WEBPVP8X....', [0, 0, 0, 0, 0xff, 0x3f, 0, 0x57, 2, 0])],
    [
      'image/avif',
      800,
      600,
      bytes('....ftypavif', '.'.repeat(200), 'ispe', [0, 0, 0, 0, 0, 0, 3, 0x20, 0, 0, 2, 0x58]),
    ],
  ])('%s of %i × %i', (type, width, height, start) => {
    expect(readPictureHeader(start)).toEqual({ type, width, height });
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!doctype html><h1>Sign in</h1>',
    'GIF',
    '%PDF-1.7',
    '',
  ])('nothing where it is none: %s', (text) => {
    expect(readPictureHeader(bytes(text))).toBeNull();
  });

  it('is read from any bytes without a throw, also from a part of a picture', () => {
    const starts = ['\x89PNG', 'GIF89a', '\xff\xd8', 'RIFF....WEBPVP8X', '....ftypavif', ''];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const whole = new Uint8Array([...bytes(start), ...rest]);
        const { type } = readPictureHeader(whole) ?? {};
        expect([undefined, 'image/png', 'image/gif', 'image/jpeg', 'image/webp', 'image/avif']).toContain(
          type,
        );
      }),
    );
  });
});
