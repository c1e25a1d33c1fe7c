/** px: what the longest side of a picture becomes, as with Misskey's own form. */
const longest = 2048;
const quality = 0.85;

/** Pictures that lose nothing but detail by it; a GIF would stand still. */
const shrinkable: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/bmp',
]);

/** Whether a file of that type can be made smaller. */
export function isShrinkable(type: string): boolean {
  return shrinkable.has(type);
}

/** A picture with fewer bytes and the same side up, or null where this browser or the picture does not allow it. */
export async function smallerPicture(blob: Blob): Promise<Blob | null> {
  if (!isShrinkable(blob.type) || typeof OffscreenCanvas === 'undefined') return null;
  try {
    const small = await draw(await createImageBitmap(blob, { imageOrientation: 'from-image' }));
    return small.size < blob.size ? small : null;
  } catch (error) {
    // InvalidStateError: it only says that it is a picture.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function draw(bitmap: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/webp', quality });
}
