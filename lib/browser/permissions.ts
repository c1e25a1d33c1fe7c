import browser from 'webextension-polyfill';

/** Asks the person to let us speak to one server without CORS. Only in a click, and before anything is awaited. */
export function askToReach(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] });
}

/** Whether the person lets us speak to a server without CORS. */
export function canReach(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** Calls back when the person has allowed a server: a prompt may have closed the page that asked. */
export function onReachable(listener: () => Promise<unknown>): void {
  browser.permissions.onAdded.addListener((added) => {
    if ((added.origins ?? []).length > 0) void listener();
  });
}

/** Gives back what was allowed for a server that is no longer used. */
export async function forgetReach(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [`${origin}/*`] });
}
