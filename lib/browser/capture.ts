import browser from 'webextension-polyfill';
import { fromDataUrl } from './blobs.ts';

/** A part of a window, as parts of its width and height. */
interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** px; what is smaller is no picture worth having. */
const smallest = 16;

/**
 * A part of a tab as it is seen, under activeTab, as a PNG. null: it is not the one in front of its window, it changed
 * its page meanwhile, or it may not be seen.
 */
export async function captureTab(tabId: number, part: Part): Promise<Blob | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active) return null;
    const shot = await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' });
    // What another tab shows is nobody's business.
    const after = await browser.tabs.get(tabId);
    if (!after.active || after.url !== before.url) return null;
    return await cutOut(await createImageBitmap(fromDataUrl(shot)), part);
  } catch (error) {
    // The tab has gone, may not be seen, or was seen too often in this second.
    if (error instanceof Error) return null;
    throw error;
  }
}

async function cutOut(shot: ImageBitmap, { left, top, width, height }: Part): Promise<Blob | null> {
  const wide = Math.round(width * shot.width);
  const high = Math.round(height * shot.height);
  if (wide < smallest || high < smallest) return null;
  const canvas = new OffscreenCanvas(wide, high);
  canvas.getContext('2d')?.drawImage(shot, -Math.round(left * shot.width), -Math.round(top * shot.height));
  shot.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
