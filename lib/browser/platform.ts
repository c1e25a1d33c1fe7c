/** Address of the hosted pages this build was made with, ending with `/`; null: none, so OAuth is left out. */
export function siteUrl(): string | null {
  return import.meta.env.SITE_URL || null;
}

/** Whether the computer says it has a network. A "no" is certain, a "yes" is not. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Whose toolbar our button is on: each hides it elsewhere. */
export function toolbar(): 'chromium' | 'firefox' | 'android' {
  if (navigator.userAgent.includes('Android')) return 'android';
  return navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium';
}
