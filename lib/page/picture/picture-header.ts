/** What the first bytes of a picture say, whatever anybody calls it. */
export interface PictureHeader {
  type: 'image/png' | 'image/gif' | 'image/jpeg' | 'image/webp' | 'image/avif';
  /** Pixels. */
  width: number;
  height: number;
}

/** Reads kind and size of a picture; null where it is none that every server and client shows. Never throws. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers.reduce<PictureHeader | null>((found, read) => found ?? read(view), null);
  } catch (error) {
    // It ends before its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (view: DataView) => PictureHeader | null;

const readers: readonly Reader[] = [readPng, readGif, readJpeg, readWebp, readAvif];

function readPng(view: DataView): PictureHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || !says(view, 12, 'IHDR')) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): PictureHeader | null {
  if (!says(view, 0, 'GIF8')) return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Segments, each with its length, until the one that begins a frame. */
function readJpeg(view: DataView): PictureHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // A marker may be preceded by any number of 0xff.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function readWebp(view: DataView): PictureHeader | null {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null;
  const type = 'image/webp';
  if (says(view, 12, 'VP8X')) return { type, width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (says(view, 12, 'VP8L')) {
    const sizes = view.getUint32(21, true);
    return { type, width: 1 + (sizes & 0x3fff), height: 1 + ((sizes >> 14) & 0x3fff) };
  }
  if (!says(view, 12, 'VP8 ')) return null;
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Its size stands in a box `ispe`, within the first kilobytes. */
function readAvif(view: DataView): PictureHeader | null {
  if (!says(view, 4, 'ftypavi')) return null;
  for (let at = 12; at < 4096; at += 1)
    if (says(view, at, 'ispe'))
      return { type: 'image/avif', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  return null;
}

function says(view: DataView, at: number, text: string): boolean {
  return Array.from(text).every((character, index) => view.getUint8(at + index) === character.charCodeAt(0));
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
