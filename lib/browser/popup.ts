import browser from 'webextension-polyfill';
import { keepsPopupOpen } from './platform.ts';

/** Opens the toolbar popup if the browser lets us (Firefox before 149: only in a click, before any await). */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch (error) {
    // No window in front, no gesture, or no popup on this platform: all mean that another door is needed.
    return !(error instanceof Error);
  }
}

/** Closes the page that calls it, if it is a popup or a window of ours. */
export function closePopup(): void {
  window.close();
}

const farewell = 'closePopups';

/** Closes all popups that the browser leaves open over a new tab. Waits for none: a page may be too busy to answer. */
export function closePopups(): void {
  if (keepsPopupOpen) void browser.runtime.sendMessage(farewell).catch(nobody);
}

/** Has this page closed with them. The background is given no popup of a private window to close. */
export function closeWithOthers(): void {
  if (!keepsPopupOpen) return;
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === farewell) closePopup();
    return undefined;
  });
}

function nobody(): void {
  // There is none.
}
