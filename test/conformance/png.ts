import { crc32, deflateSync } from 'node:zlib';

/** A valid square PNG, filled up behind its end to a size. Another seed makes another file. */
export function paddedPng(size = 0, seed = 0, side = 16): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, side >> 8, side, 0, 0, side >> 8, side, 8, 2, 0, 0, 0]);
  const rows = Array.from({ length: side }, () =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, seed % 256)]),
  );
  const image = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const padding = Buffer.alloc(Math.max(0, size - image.length), (seed % 255) + 1);
  return new Uint8Array(Buffer.concat([image, padding]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
