import browser, { type Tabs } from 'webextension-polyfill';
import { closePopups } from './popup.ts';

/** A tab as far as it may be known: without activeTab, address and title are missing. */
export interface Tab {
  id: number;
  url: string | null;
  title: string | null;
  private: boolean;
}

/** The tab the person is looking at in this window. null: there is none (a window without tabs). */
export async function currentTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? toTab(tab) : null;
}

/** A tab by its id, or null if it is closed. */
export async function tabById(id: number): Promise<Tab | null> {
  return toTab(await browser.tabs.get(id).catch(gone));
}

/** Whether a tab shows a page of this extension. */
export async function isOurPage(id: number): Promise<boolean> {
  const tab = await tabById(id);
  return tab?.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** Opens an address in a new tab, beside the tab `nextTo` if it is still there. Resolves with the tab's id. */
export async function openTab(url: string, nextTo: number | null = null): Promise<number> {
  const opener = nextTo === null ? null : await browser.tabs.get(nextTo).catch(gone);
  const place: Tabs.CreateCreatePropertiesType = opener
    ? { index: opener.index + 1, ...(opener.windowId === undefined ? {} : { windowId: opener.windowId }) }
    : {};
  const tab = await browser.tabs.create({ url, active: true, ...place });
  closePopups();
  if (tab.id === undefined) throw new Error('the browser opened a tab without an id');
  return tab.id;
}

/** Closes a tab; one that is gone already is fine. */
export async function closeTab(id: number): Promise<void> {
  await browser.tabs.remove(id).catch(gone);
}

/** Brings a tab and its window to the front. false: the tab is gone. */
export async function showTab(id: number): Promise<boolean> {
  const tab = await browser.tabs.update(id, { active: true }).catch(gone);
  if (!tab) return false;
  // Firefox for Android has no windows.
  const windows = browser.windows as typeof browser.windows | undefined;
  if (tab.windowId !== undefined) await windows?.update(tab.windowId, { focused: true });
  return true;
}

/** Follows one tab without any permission: `moved` on every navigation, `closed` once. Returns how to stop. */
export function followTab(id: number, moved: () => void, closed: () => void): () => void {
  const onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId === id && change.status !== undefined) moved();
  };
  const onRemoved = (tabId: number) => {
    if (tabId === id) closed();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  return () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  };
}

/**
 * Ends what a background that died was following. Chromium remembers which events a background listened to, and wakes
 * it for every navigation of every tab until one that does listen has stopped.
 */
export function followNone(): void {
  followTab(-1, ignore, ignore)();
}

function ignore(): void {
  // No tab has that id.
}

/**
 * Runs a function without dependencies in the page of a tab, under activeTab; its arguments are data. null: the page
 * cannot be read.
 */
export function runInPage<Args extends unknown[], Result>(
  tabId: number,
  func: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result> | null> {
  return runInFrame({ tabId, frameId: 0 }, func, ...args);
}

/** The same in a frame of that page; frames of other origins cannot be read. */
export async function runInFrame<Args extends unknown[], Result>(
  { tabId, frameId }: { tabId: number; frameId: number },
  func: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result> | null> {
  const script = {
    target: { tabId, frameIds: [frameId] },
    func: func as (...args: unknown[]) => Result,
    args,
  };
  const [frame] = await browser.scripting.executeScript(script).catch(() => []);
  return (frame?.result ?? null) as Awaited<Result> | null;
}

function toTab(tab: Tabs.Tab): Tab;
function toTab(tab: Tabs.Tab | null): Tab | null;
function toTab(tab: Tabs.Tab | null): Tab | null {
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, title: tab.title ?? null, private: tab.incognito };
}

/** A tab that is closed meanwhile is nothing special. */
function gone(): null {
  return null;
}
