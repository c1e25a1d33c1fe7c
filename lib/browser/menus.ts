import browser, { type Menus } from 'webextension-polyfill';

/** Missing on Firefox for Android, where a call at the top level would kill the background. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/** Makes one entry; called on every install and update, so an old one goes first. */
export async function createMenu(id: string, title: string, contexts: Menus.ContextType[]): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  menus.create({ id, title, contexts });
}

/** Calls back, in the click itself, with the tab the menu was opened on. */
export function onMenu(id: string, listener: (tabId: number | null) => Promise<unknown>): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id) void listener(tab?.id ?? null);
  });
}
