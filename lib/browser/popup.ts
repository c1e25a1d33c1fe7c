import browser from 'webextension-polyfill';

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
