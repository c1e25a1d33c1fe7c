// Each of these runs in the page, in the extension's own world: no dependencies, bounded sizes and time.

/** Where a picture is in the window, as parts of its width and height. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a page tells of one of its pictures. */
export interface SeenPicture {
  /** Which of `document.images` it is. */
  index: number;
  /** '' where the page says nothing. */
  alt: string;
  pixels: number;
  /** null where less than half of it is in sight, or where that cannot be told. */
  place: Place | null;
}

/**
 * The picture with this address, or one that begins like it where not all of it is known; of several, the one that is
 * seen best. null: there is none.
 */
export function seePicture(address: string, isWhole: boolean): SeenPicture | null {
  const isIt = (url: string) => (isWhole ? url === address : url.startsWith(address));
  const [seen] = Array.from(document.images)
    .slice(0, 20_000)
    .map((image, index) => ({ image, index }))
    .filter(({ image: { currentSrc, src } }) => isIt(currentSrc) || isIt(src))
    .slice(0, 100)
    .map(({ image, index }) => {
      const box = image.getBoundingClientRect();
      const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
      const width = Math.max(0, Math.min(innerWidth, box.right) - left);
      const height = Math.max(0, Math.min(innerHeight, box.bottom) - top);
      return {
        image,
        index,
        left,
        top,
        width,
        height,
        part: (width * height) / (box.width * box.height || 1),
      };
    })
    .toSorted((one, other) => other.width * other.height - one.width * one.height);
  if (!seen) return null;
  const { image, index, left, top, width, height, part } = seen;
  // What a frame or a zoomed window shows is elsewhere in what is captured of the tab.
  const isPlain = window.top === window && (visualViewport?.scale ?? 1) === 1;
  const [wide, high] = [innerWidth, innerHeight];
  return {
    index,
    alt: (image.alt || image.ariaLabel || '').slice(0, 2000),
    pixels: image.naturalWidth * image.naturalHeight,
    place:
      isPlain && part >= 0.5
        ? { left: left / wide, top: top / high, width: width / wide, height: height / high }
        : null,
  };
}

/**
 * The file of a picture as a `data:` URL, as far as the page itself may have it; null if it may not, or if it is too
 * large (`most` bytes), too slow (`patience` ms) or an SVG, which may hold scripts. Cookies go to the page's own origin
 * alone, as they did when the page loaded it.
 */
export async function readPicture(
  index: number | null,
  address: string,
  most: number,
  patience: number,
): Promise<string | null> {
  const image = index === null ? null : document.images[index];
  const shown = image ? image.currentSrc || image.src : address;
  if (!shown.startsWith(address)) return null;
  try {
    const isOwn = new URL(shown, location.href).origin === location.origin;
    const response = await fetch(shown, {
      credentials: 'same-origin',
      // What came without CORS is of no use from the cache.
      cache: isOwn ? 'force-cache' : 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !response.body || type.includes('svg')) return null;
    const body = response.body.getReader();
    const pieces: BlobPart[] = [];
    let size = 0;
    for (let read = await body.read(); !read.done; read = await body.read()) {
      size += read.value.byteLength;
      pieces.push(read.value);
      if (size > most) {
        await body.cancel();
        return null;
      }
    }
    return await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result as string));
      reader.addEventListener('error', () => reject(new Error('not read')));
      reader.readAsDataURL(new Blob(pieces, { type }));
    });
  } catch {
    // Not reachable, not allowed, or too slow.
    return null;
  }
}

/**
 * A picture drawn as it is shown, as a `data:` URL of at most so many pixels on each `side`, though its address leads
 * nowhere any more; null if it is of another origin.
 */
export function drawPicture(index: number, address: string, side: number): string | null {
  const image = document.images[index];
  if (!image?.complete || image.naturalWidth === 0) return null;
  if (![image.currentSrc, image.src].some((url) => url.startsWith(address))) return null;
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', 0.92);
  } catch {
    // A script may not look at what is of another origin.
    return null;
  }
}
