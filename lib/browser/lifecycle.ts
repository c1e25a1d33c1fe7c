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
  windows()?.onRemoved.addListener(() => {
    void isPrivateWindowOpen().then((isOpen) => (isOpen ? null : listener()));
  });
}

/** Whether a private window is open; where nobody tells, one may be. */
export async function isPrivateWindowOpen(): Promise<boolean> {
  const open = await windows()?.getAll();
  return open?.some((window) => window.incognito) ?? true;
}

/** Firefox for Android has none. */
function windows(): typeof browser.windows | undefined {
  return browser.windows;
}

/** The address of one of our own pages. */
export function pageUrl(path: string): string {
  return browser.runtime.getURL(path);
}
