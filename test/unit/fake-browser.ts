import { IDBFactory } from 'fake-indexeddb';
import { createStore, entries } from 'idb-keyval';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dataVersion } from '../../lib/browser/items.ts';

/** Where the fake browser catches the answers of OAuth sign-ins. */
export const redirectUrl = 'https://share-to-misskey.chromiumapp.org/';

const { get, remove } = fakeBrowser.tabs;

/**
 * A browser as a fresh profile has it, with what the fake one lacks: the popup does not open by itself, tabs that
 * are gone are told of as browsers do it, and nothing is kept from the test before.
 */
export function freshBrowser(): typeof fakeBrowser {
  fakeBrowser.reset();
  void fakeBrowser.storage.local.set({ version: dataVersion });
  // What was cached of a server is not true of the next one on its port.
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: () => Promise.resolve({ os: 'linux' }) });
  Object.assign(fakeBrowser.action, {
    openPopup: () => Promise.reject(new Error('Could not find an active browser window.')),
  });
  Object.assign(fakeBrowser.identity, {
    getRedirectURL: () => redirectUrl,
    launchWebAuthFlow: () => Promise.reject(new Error('The user did not approve access.')),
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ permissions: [], origins: [] }),
    contains: () => Promise.resolve(false),
    remove: () => Promise.resolve(true),
  });
  setOnline(true);
  Object.assign(fakeBrowser.tabs, { get: tabOrNothing, remove: removeAndTell });
  return fakeBrowser;
}

/** What the computer says of its network; Node does not know. */
export function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
}

async function tabOrNothing(id: number) {
  const tab: { windowId: number } | undefined = await get(id);
  if (!tab) throw new Error(`No tab with id: ${id}.`);
  return tab;
}

/** The fake one forgets to tell whoever follows the tab, since it looks for a window of the tab's number. */
async function removeAndTell(id: number): Promise<void> {
  const { windowId } = await tabOrNothing(id);
  await remove(id).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
  });
  await fakeBrowser.tabs.onRemoved.trigger(id, { isWindowClosing: false, windowId });
}

/** All that is stored anywhere, as text to be searched for what must not be there. */
export async function everythingStored(): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  const caches = await Promise.all(names.map((name) => entries(createStore(name, 'values'))));
  return JSON.stringify([await stored('local'), await stored('session'), names, caches]);
}

/** Everything in one area of the fake browser's storage, but its version. */
export async function stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
  const { version: _, ...things } = await fakeBrowser.storage[area].get(null);
  return things;
}
