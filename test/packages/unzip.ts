import { inflateRawSync } from 'node:zlib';

const directoryEntry = 0x02014b50;
const localHeaderSize = 30;
const stored = 0;

/** Path -> content of every file in a zip, in its own order. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === directoryEntry) {
    const nameSize = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    files.set(name, contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)));
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(zip: Buffer, header: number, size: number): Buffer {
  const start = header + localHeaderSize + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  return zip.readUInt16LE(header + 8) === stored ? packed : inflateRawSync(packed);
}
