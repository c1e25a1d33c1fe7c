import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { toolbar } from './platform.ts';

/** Missing on Firefox for Android, where a call at the top level would kill the background. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

const everywhere: Menus.ContextType[] = ['page', 'selection', 'link', 'image', 'video', 'audio', 'action'];

/** What a menu was opened on. */
export interface MenuClick {
  tabId: number;
  /** Whether the tab is the one in front: Firefox has a menu on every tab. */
  inFront: boolean;
  link: string | null;
  /** Without line breaks. */
  selection: string;
}

/** Makes one entry on all that can be shared; called on every install and update, so an old one goes first. */
export async function createMenu(id: string, title: string): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  // Chromium refuses a menu with a context that it does not know.
  menus.create({ id, title, contexts: toolbar() === 'firefox' ? [...everywhere, 'tab'] : everywhere });
}

/** Calls back in the click itself; not when there is no tab, as in the side panel of another extension. */
export function onMenu(id: string, listener: (click: MenuClick) => Promise<unknown>): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab?.id !== undefined) void listener(toClick(info, tab, tab.id));
  });
}

function toClick(info: Menus.OnClickData, { active }: Tabs.Tab, tabId: number): MenuClick {
  // An address of mail or of a script is nothing to share: the page is.
  const link = /^https?:/.test(info.linkUrl ?? '') ? (info.linkUrl ?? null) : null;
  return { tabId, inFront: active, link, selection: info.selectionText ?? '' };
}
