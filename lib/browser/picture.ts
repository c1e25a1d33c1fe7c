/** px; an avatar is shown at 28 to 48. */
const side = 96;
/** Bytes that are fetched at the most. */
const largest = 2 * 1024 * 1024;

/**
 * A picture from a server as a small `data:` URL, so that showing it asks nobody. null where CORS, the picture or this
 * browser does not allow it. `patience`: ms.
 */
export async function smallPicture(url: string, patience: number): Promise<string | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const picture = response.ok ? await readPicture(response) : null;
    return picture && (await shrink(picture));
  } catch (error) {
    // TypeError: not reachable or no CORS. DOMException: too slow, or no picture.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** The body, or null as soon as it is too large: a server may send one without end. */
async function readPicture({ body, headers }: Response): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  if (!body) return null;
  const reader = body.getReader();
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces, { type: headers.get('content-type') ?? '' });
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}

async function shrink(blob: Blob): Promise<string> {
  const bitmap = await createImageBitmap(blob, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: 'medium',
  });
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const small = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  const bytes = new Uint8Array(await small.arrayBuffer());
  return `data:${small.type};base64,${btoa(String.fromCharCode(...bytes))}`;
}
