/** A picture that a page shows, as the page tells of it. */
export interface ShownPicture {
  /** Which of `document.images` it is. */
  index: number;
  /** Or the beginning of a long one. */
  url: string;
  /** Its `srcset` and those of its sources, as they stand there. */
  sets: string[];
  /** '' where the page says nothing. */
  alt: string;
  /** Pixels of the file. */
  width: number;
  height: number;
}

/**
 * Runs in the page, in the extension's own world: no dependencies, bounded sizes and time. The pictures that a person sees
 * on a page, the largest there first: nothing that is hidden, an icon, or a pixel that counts visitors. `longest`: units
 * of an address.
 */
export function seePictures(longest: number): { url: string; pictures: ShownPicture[] } {
  const [leastFile, leastBox, mostSeen, most, patience] = [100, 48, 20_000, 80, 400];
  // The page is laid out once, however long that takes; then every question is quick.
  document.documentElement.getBoundingClientRect();
  const end = performance.now() + patience;
  const images = Array.from(document.images).slice(0, mostSeen);
  const pictures = images
    .map((image, index) => ({ image, index, area: image.naturalWidth * image.naturalHeight }))
    .filter(({ image }) => Math.min(image.naturalWidth, image.naturalHeight) >= leastFile)
    .toSorted((one, other) => other.area - one.area)
    .slice(0, 10 * most)
    .filter(
      ({ image }) =>
        performance.now() < end && image.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )
    .map(({ image, index }) => ({ image, index, box: image.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) >= leastBox)
    .toSorted((one, other) => other.box.width * other.box.height - one.box.width * one.box.height)
    .slice(0, most)
    .map(({ image, index }) => {
      const sources =
        image.parentElement?.localName === 'picture' ? image.parentElement.querySelectorAll('source') : [];
      const sets = [image, ...Array.from(sources).slice(0, 5)].map((source) => source.srcset.slice(0, 2000));
      return {
        index,
        url: (image.currentSrc || image.src).slice(0, longest),
        sets: [image.src.slice(0, 2000), ...sets],
        alt: (image.alt || image.ariaLabel || '').slice(0, 2000),
        width: image.naturalWidth,
        height: image.naturalHeight,
      };
    });
  return { url: location.href, pictures };
}
