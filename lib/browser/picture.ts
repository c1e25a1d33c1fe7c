/** px; an avatar is shown at 28 to 48. */
const side = 96;
/** Bytes of such a picture at the most. */
const largest = 2 * 1024 * 1024;

/**
 * A picture from a server as a small `data:` URL, so that showing it asks nobody. null where CORS, the picture or this
 * browser does not allow it. `patience`: ms.
 */
export async function smallPicture(url: string, patience: number): Promise<string | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const fetched = await fetchPicture(url, { patience, most: largest, cache: 'default' });
  if (!fetched) return null;
  try {
    return await shrink(fetched.content);
  } catch (error) {
    // It is no picture.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

interface FetchOptions {
  /** ms. */
  patience: number;
  /** Bytes. */
  most: number;
  /** `no-store` leaves nothing of it on the disk. */
  cache: 'default' | 'no-store';
}

/**
 * What is at an address, with where it came from in the end; asked for as nobody, without cookies. null: not reachable,
 * not allowed (CORS), refused, too slow or too large.
 */
export async function fetchPicture(
  url: string,
  { patience, most, cache }: FetchOptions,
): Promise<{ content: Blob; url: string } | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { signal, cache, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const content = response.ok ? await readPicture(response, most) : null;
    return content && { content, url: response.url };
  } catch (error) {
    // TypeError: not reachable or no CORS. DOMException: too slow.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** The body, or null as soon as it is too large: a server may send one without end. */
async function readPicture({ body, headers }: Response, most: number): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  if (!body) return null;
  const reader = body.getReader();
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces, { type: headers.get('content-type') ?? '' });
    size += value.byteLength;
    if (size > most) {
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
