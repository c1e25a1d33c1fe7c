import browser from 'webextension-polyfill';

/** Calls back after an install (`isNew`) or an update of the extension. */
export function onInstalled(listener: (isNew: boolean) => Promise<unknown>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void listener(reason === 'install'));
}

/** Calls back when the browser starts: Firefox forgets alarms when it ends. */
export function onStartup(listener: () => Promise<unknown>): void {
  browser.runtime.onStartup.addListener(() => void listener());
}

/** Calls back when the last private window has closed. */
export function onLastPrivateWindowClosed(listener: () => Promise<unknown>): void {
  const windows = browser.windows as typeof browser.windows | undefined;
  windows?.onRemoved.addListener(() => {
    void browser.windows
      .getAll()
      .then((open) => (open.some((window) => window.incognito) ? null : listener()));
  });
}

/** The address of one of our own pages. */
export function pageUrl(path: string): string {
  return browser.runtime.getURL(path);
}
