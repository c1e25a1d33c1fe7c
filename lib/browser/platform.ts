/** Address of the hosted pages this build was made with, ending with `/`; null: none, so OAuth is left out. */
export function siteUrl(): string | null {
  return import.meta.env.SITE_URL || null;
}

/**
 * Whether what a page is just writing to storage is broken off when it closes. Firefox writes `storage.local` in the
 * process of the page, and takes no write to `storage.session` from a page whose window has gone; a message from there
 * arrives all the same, even if it has to wake the background (seen in 153: 0 of 105 lost, and of the writes every third).
 */
export const breaksOffWrites: boolean = import.meta.env.FIREFOX;

/** Whether a popup stays open over a tab that was opened from it. */
export const keepsPopupOpen: boolean = import.meta.env.FIREFOX;

/** Whether the computer says it has a network. A "no" is certain, a "yes" is not. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Whose toolbar our button is on: each hides it elsewhere. */
export function toolbar(): 'chromium' | 'firefox' | 'android' {
  if (navigator.userAgent.includes('Android')) return 'android';
  return navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium';
}
