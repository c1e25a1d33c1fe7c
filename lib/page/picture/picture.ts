import { captureTab } from '../../browser/capture.ts';
import { fromDataUrl } from '../../browser/blobs.ts';
import { fetchPicture } from '../../browser/picture.ts';
import { runInFrame } from '../../browser/tabs.ts';
import { after } from '../../browser/timer.ts';
import { isPublicAddress, longestAddress } from './picture-address.ts';
import { readPictureHeader } from './picture-header.ts';
import { cut, plainLine } from '../text/plain-text.ts';
import { drawPicture, readPicture, seePicture, type SeenPicture } from './read-picture.ts';

/** Bytes, pixels and ms that a picture may have. */
const bounds = { bytes: 20 * 1024 * 1024, pixels: 50_000_000, side: 4096, patience: 6000 };
/** Bytes in which a picture says its size: cameras put a preview and colours before it. */
const longestHeader = 1024 * 1024;
/** Length of an alt text that every server takes. */
const longestAlt = 500;

/** Where a picture is. */
export interface PictureSource {
  /** Its address, or the first `longestAddress` units of it. */
  url: string;
  tabId: number;
  frameId: number;
}

export interface Picture {
  /** null: it cannot be had. */
  content: Blob | null;
  /** It is no file, but what was seen of it. */
  isCrop: boolean;
  name: string;
  /** What the page says of it. */
  alt: string;
}

/**
 * Takes a picture out of a page, under activeTab: its file as the page itself may have it, else as anybody may, else as
 * it looks. What comes is a picture of a kind that every server takes, of bounded size and within bounded time. From a
 * private window nobody is asked for it but the page.
 */
export async function takePicture(source: PictureSource, isPrivate: boolean): Promise<Picture> {
  const { url, tabId } = source;
  const seen = await soon(runInFrame(source, seePicture, url, url.length < longestAddress));
  const alt = cut(plainLine(seen?.alt ?? ''), longestAlt);
  const file = (seen?.pixels ?? 0) > bounds.pixels ? null : await fileOf(source, seen, isPrivate);
  if (file) return { content: file, isCrop: false, name: pictureName(url, file.type), alt };
  const crop = seen?.place ? await captureTab(tabId, seen.place) : null;
  return { content: crop, isCrop: crop !== null, name: pictureName(url, crop?.type ?? ''), alt };
}

/** Its file as the page may have it, else as anybody may, else as the page can draw it. */
async function fileOf(
  source: PictureSource,
  seen: SeenPicture | null,
  isPrivate: boolean,
): Promise<Blob | null> {
  const { url } = source;
  const index = seen?.index ?? null;
  const { bytes, patience } = bounds;
  const from = Date.now();
  const isKnown = index !== null || url.length < longestAddress;
  const read = isKnown ? await soon(runInFrame(source, readPicture, index, url, bytes, patience)) : null;
  // What had its time is not waited for again.
  const left = patience - (Date.now() - from);
  const file = (await fileIn(read)) ?? (isPrivate || left < 0 ? null : await fileAt(url));
  if (file || index === null) return file;
  return fileIn(await soon(runInFrame(source, drawPicture, index, url, bounds.side)));
}

/** A page that is busy, or hangs on purpose, has had its time. */
function soon<T>(work: Promise<T | null>): Promise<T | null> {
  return Promise.race([work, after(bounds.patience + 1000).then(() => null)]);
}

/** The picture at an address as anybody may have it who asks, or null. Nobody is led into a private network. */
export async function fileAt(address: string): Promise<Blob | null> {
  if (!isPublicAddress(address)) return null;
  const { bytes, patience } = bounds;
  const fetched = await fetchPicture(address, { patience, most: bytes, cache: 'no-store' });
  return fetched && isPublicAddress(fetched.url) ? bearable(fetched.content) : null;
}

async function fileIn(data: string | null): Promise<Blob | null> {
  return data === null ? null : bearable(fromDataUrl(data));
}

/** As what it is, whatever it was called; null where it is no picture, or one that nobody can bear. */
async function bearable(content: Blob): Promise<Blob | null> {
  const header = readPictureHeader(new Uint8Array(await content.slice(0, longestHeader).arrayBuffer()));
  if (!header || header.width * header.height > bounds.pixels) return null;
  return new Blob([content], { type: header.type });
}

/** The last part of its address, with the ending of what it is. */
export function pictureName(address: string, type: string): string {
  const url = /^https?:/.test(address) ? URL.parse(address) : null;
  const last = plainLine(decoded(url?.pathname.split('/').at(-1) ?? '')).replace(/\.[^.]*$/, '');
  const ending = type === '' ? '' : `.${type.slice('image/'.length).replace('jpeg', 'jpg')}`;
  return `${cut(last, 80) || 'image'}${ending}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
