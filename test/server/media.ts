import type { DriveRules } from './personality.ts';

/** Enough of file type detection to tell what Misskey would take a file for. */

type Signature = { type: string; extension: string; bytes: number[]; at?: number };

const SIGNATURES: Signature[] = [
  { type: 'image/png', extension: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', extension: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', extension: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', extension: 'webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: 'video/webm', extension: 'webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'video/mp4', extension: 'mp4', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
];

export type Media = { type: string; extension: string | null };

/** The MIME type by content; the declared type does not count. */
export function detectMedia(content: Uint8Array, { detectsText, unknownExtension }: DriveRules): Media {
  const known = SIGNATURES.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => content[at + index] === byte),
  );
  if (known) return { type: known.type, extension: known.extension };
  if (detectsText && isPlainText(content)) return { type: 'text/plain', extension: null };
  return { type: 'application/octet-stream', extension: unknownExtension };
}

/** Width and height of a PNG. */
export function pngSize(content: Uint8Array<ArrayBuffer>): { width?: number; height?: number } {
  if (content.length < 24) return {};
  const view = new DataView(content.buffer, content.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markup is not taken for text, nor is an empty file. */
function isPlainText(content: Uint8Array): boolean {
  const start = content.subarray(0, 1024);
  return start.length > 0 && start[0] !== 0x3c && !start.some((byte) => byte < 9);
}
