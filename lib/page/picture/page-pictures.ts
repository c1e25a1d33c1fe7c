import { runInPage } from '../../browser/tabs.ts';
import { after } from '../../browser/timer.ts';
import type { DeclaredPicture } from './declared-picture.ts';
import { isPublicAddress, longestAddress } from './picture-address.ts';
import { pictureChoices, type PictureChoice } from './picture-choices.ts';
import { drawPicture } from './read-picture.ts';
import { isSamePage } from '../reading/same-page.ts';
import { seePictures } from './see-pictures.ts';

/** A picture to choose, as it can be shown. */
export interface OfferedPicture extends Omit<PictureChoice, 'index'> {
  /** An address on the web, or a small copy of it as a `data:` URL; null: there is no way to show it here. */
  looks: string | null;
}

/** What there is to choose of a page. */
export interface PagePictures {
  pictures: OfferedPicture[];
  /** Whether the page could be looked at: the tab may show another one by now. */
  isThere: boolean;
}

/** ms a page may take to tell, which somebody waits for, and to draw what cannot be shown otherwise. */
const patience = 6000;
/** px of a small copy. */
const side = 192;

/**
 * Looks for pictures on the page in a tab, under activeTab. What is fetched to be shown, is fetched without a referrer by
 * whoever shows it; from a private window nobody is asked but the page.
 */
export async function listPictures(
  { url, tabId }: { url: string; tabId: number },
  declared: DeclaredPicture | null,
  isPrivate: boolean,
): Promise<PagePictures> {
  const seen = await soon(runInPage(tabId, seePictures, longestAddress));
  const isThere = seen !== null && isSamePage(seen.url, url);
  const choices = pictureChoices(declared, isThere ? seen.pictures : [], url);
  const pictures = await Promise.all(
    choices.map(async ({ url: address, alt, size, index }) => {
      return { url: address, alt, size, looks: await looksOf(address, index) };
    }),
  );
  return { pictures, isThere };

  async function looksOf(address: string, index: number | null): Promise<string | null> {
    if (!isPrivate && address.startsWith('https:') && isPublicAddress(address)) return address;
    return index === null ? null : soon(runInPage(tabId, drawPicture, index, address, side));
  }
}

function soon<T>(work: Promise<T | null>): Promise<T | null> {
  return Promise.race([work, after(patience).then(() => null)]);
}
