import type { DeclaredPicture } from './declared-picture.ts';
import { longestAddress } from './picture-address.ts';
import { cut, plainLine } from '../text/plain-text.ts';
import type { ShownPicture } from './see-pictures.ts';

/** A picture of a page that a person can choose. */
export interface PictureChoice {
  /** Its address, or the first `longestAddress` units of it. */
  url: string;
  /** '' where the page says nothing. */
  alt: string;
  /** Pixels; null where that is not known. */
  size: { width: number; height: number } | null;
  /** Which of the page's images it is; null: it is only named there. */
  index: number | null;
}

const most = 24;
/** Length of an alt text that every server takes. */
const longestAlt = 500;

/**
 * What there is to choose of a page's pictures, the one that it names first, each once and at most 24.
 * @param shown hostile; `at`: the address of their page
 */
export function pictureChoices(
  declared: DeclaredPicture | null,
  shown: readonly ShownPicture[],
  at: string,
): PictureChoice[] {
  const named = declared ? keyOf(declared.url) : null;
  const seen = new Set<string>();
  const choices = shown.filter(isTakeable).flatMap(({ url, sets, alt, width, height, index }) => {
    const keys = [keyOf(url), ...sets.flatMap((set) => addressesIn(set, at)).map(keyOf)];
    if (keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    const choice = { url, alt: cut(plainLine(alt), longestAlt), size: { width, height }, index };
    return [{ choice, isNamed: named !== null && keys.includes(named) }];
  });
  const first = choices.find(({ isNamed }) => isNamed)?.choice ?? (declared && onlyNamed(declared));
  const others = choices.filter(({ isNamed }) => !isNamed).map(({ choice }) => choice);
  // What a page names is the file that it wants to be shown, and may say what it is.
  return [...(first ? [{ ...first, alt: first.alt || (declared?.alt ?? '') }] : []), ...others].slice(
    0,
    most,
  );
}

function onlyNamed({ url, alt }: DeclaredPicture): PictureChoice {
  return { url, alt, size: null, index: null };
}

/** Pictures on the web, in the page itself, or made by it; the last as long as the page can draw them. */
function isTakeable({ url }: ShownPicture): boolean {
  return /^(?:https?:\/\/|data:image\/|blob:https?:\/\/)/.test(url);
}

/** The addresses in a `srcset`, or in a `src`, which is one without a description. */
function addressesIn(set: string, at: string): string[] {
  return set
    .split(/,\s+|\s+/)
    .filter((part) => part !== '' && !/^[\d.]+[wx],?$/.test(part))
    .slice(0, 20)
    .map((part) => URL.parse(part, at)?.href ?? '')
    .filter((url) => url !== '');
}

/** Files differ by their paths; what follows one is a size of the same. An address that leads to no file counts whole. */
function keyOf(address: string): string {
  const url = address.length < longestAddress && /^https?:/.test(address) ? URL.parse(address) : null;
  if (!url) return address;
  const isFile = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(url.pathname);
  return url.host + url.pathname + (isFile ? '' : url.search);
}
