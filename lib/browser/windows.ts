import browser, { type Tabs, type Windows } from 'webextension-polyfill';
import { toolbar } from './platform.ts';

/** Firefox for Android has none. */
const windows = browser.windows as typeof browser.windows | undefined;

/** px: the popup with a frame, and room for what is attached. */
const size = { width: 440, height: 620 };
/** px from the upper corner of the window below, where the popup would be. */
const [fromSide, fromTop] = [24, 80];

/**
 * Opens a page of ours about a tab in a small window over the tab's own, as private as it is, in the place of the one that
 * is open about it already. false: there are no windows here, or the tab has gone.
 */
export async function openOver(tabId: number, page: string, query: Record<string, string>): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!windows || tab?.windowId === undefined) return false;
  const before = await pageOver(tabId);
  const search = new URLSearchParams({ window: '', tab: String(tabId), ...query });
  const wish: Windows.CreateCreateDataType = {
    url: browser.runtime.getURL(`${page}?${search.toString()}`),
    type: 'popup',
    ...size,
    ...(toolbar() === 'firefox' && {
      // Else only a person can close it there.
      allowScriptsToClose: true,
      // Chromium shows no page of ours in a private window; the draft knows what it is all the same.
      incognito: tab.incognito,
    }),
  };
  const place = placeOver(await windows.get(tab.windowId));
  // Chromium refuses a place that is not on the screen.
  const isOpen = (await isCreated({ ...wish, ...place })) || (await isCreated(wish));
  // What was written there is in storage.
  if (isOpen && before?.id !== undefined) await browser.tabs.remove(before.id);
  return isOpen;
}

/** The tab in the small window that is open about a tab; null: none is. */
export async function tabOver(tabId: number): Promise<number | null> {
  return (await pageOver(tabId))?.id ?? null;
}

async function pageOver(tabId: number): Promise<Tabs.Tab | null> {
  const tabs = await browser.tabs.query({});
  return tabs.find(({ url }) => isOver(url, tabId)) ?? null;
}

/** Ids of the small windows that are open and show nothing of ours, such as those of the browser's own sign-ins. */
export async function smallWindowsOfOthers(): Promise<number[]> {
  const open = (await windows?.getAll({ populate: true })) ?? [];
  const ours = browser.runtime.getURL('');
  return open
    .filter(({ type, tabs = [] }) => type === 'popup' && !tabs.some(({ url }) => url?.startsWith(ours)))
    .flatMap(({ id }) => id ?? []);
}

/** Closes a window; one that is gone already is fine. */
export async function closeWindow(id: number): Promise<void> {
  await windows?.remove(id).catch(() => null);
}

function isOver(address: string | undefined, tabId: number): boolean {
  if (!address?.startsWith(browser.runtime.getURL(''))) return false;
  const { searchParams } = new URL(address);
  return searchParams.has('window') && searchParams.get('tab') === String(tabId);
}

async function isCreated(wish: Windows.CreateCreateDataType): Promise<boolean> {
  return browser.windows.create(wish).then(
    () => true,
    () => false,
  );
}

function placeOver({ left, top, width }: Windows.Window): Windows.CreateCreateDataType {
  if (left === undefined || top === undefined || width === undefined) return {};
  return { left: Math.max(0, left + width - size.width - fromSide), top: Math.max(0, top + fromTop) };
}
