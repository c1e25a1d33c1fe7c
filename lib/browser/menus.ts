import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { toolbar } from './platform.ts';

/** Missing on Firefox for Android, where a call at the top level would kill the background. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

const anything: Menus.ContextType[] = ['page', 'selection', 'link', 'image', 'video', 'audio', 'action'];

/** Entries: their ids and what they say. */
interface Titles {
  everywhere: readonly [string, string];
  button: readonly [string, string] | null;
}

/** What a menu was opened on. */
export interface MenuClick {
  tabId: number;
  windowId: number;
  /** Whether the tab is the one in front: Firefox has a menu on every tab. */
  inFront: boolean;
  link: string | null;
  /** Without line breaks. */
  selection: string;
}

/**
 * Makes entries anew: on all that can be shared, or on our button alone. Called on every install and update, so the old
 * ones go first.
 */
export async function createMenus({ everywhere: [id, title], button }: Titles): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  // Chromium refuses a menu with a context that it does not know.
  menus.create({ id, title, contexts: toolbar() === 'firefox' ? [...anything, 'tab'] : anything });
  if (button) menus.create({ id: button[0], title: button[1], contexts: ['action'] });
}

/** Calls back in the click itself; not when there is no tab, as in the side panel of another extension. */
export function onMenu(id: string, listener: (click: MenuClick) => Promise<unknown>): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab?.id !== undefined) void listener(toClick(info, tab, tab.id));
  });
}

function toClick(info: Menus.OnClickData, { active, windowId = -1 }: Tabs.Tab, tabId: number): MenuClick {
  // An address of mail or of a script is nothing to share: the page is.
  const link = /^https?:/.test(info.linkUrl ?? '') ? (info.linkUrl ?? null) : null;
  return { tabId, windowId, inFront: active, link, selection: info.selectionText ?? '' };
}
