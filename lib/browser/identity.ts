import browser from 'webextension-polyfill';

/** Missing on Firefox for Android and Safari. */
const identity = browser.identity as typeof browser.identity | undefined;

/** Whether the browser can catch the answer of an OAuth sign-in. */
export function canCatchRedirect(): boolean {
  return identity !== undefined;
}

/** Where the browser catches that answer: an https address made of this extension's id. */
export function redirectUri(): string {
  return browser.identity.getRedirectURL();
}

/** Why no answer was caught. */
export type NoRedirect = 'closed' | 'busy' | 'failed';

/** Opens a consent page in a window of its own; resolves with the answer's address, or with why there is none. */
export async function webAuthFlow(
  url: string,
): Promise<{ url: string } | { none: NoRedirect; message: string }> {
  try {
    return { url: await browser.identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { none: reason(message), message };
  }
}

/** Told by the browsers' own sentences, which have no codes. */
function reason(message: string): NoRedirect {
  if (/did not approve|cancelled or denied/i.test(message)) return 'closed';
  if (/one web auth flow|already in progress/i.test(message)) return 'busy';
  return 'failed';
}
