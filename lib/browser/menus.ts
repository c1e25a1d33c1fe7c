import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { oneAtATime } from './locks.ts';
import { toolbar } from './platform.ts';

/** Missing on Firefox for Android, where a call at the top level would kill the background. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

const anything: Menus.ContextType[] = ['page', 'selection', 'link', 'image', 'video', 'audio', 'action'];

/** Entries: their ids and what they say. */
interface Titles {
  everywhere: readonly [string, string];
  /** Under that one, which opens them instead. */
  below: readonly (readonly [string, string])[];
  button: readonly [string, string] | null;
}

/** A picture, film or sound in a page. */
export interface Medium {
  kind: 'image' | 'video' | 'audio';
  /** Its address; megabytes of `data:` too. */
  url: string;
  tabId: number;
  /** 0: the page itself, no frame in it. */
  frameId: number;
}

/** What a menu was opened on. */
export interface MenuClick {
  tabId: number;
  windowId: number;
  /** Whether the tab is the one in front: Firefox has a menu on every tab. */
  inFront: boolean;
  /** Which entry under the menu's own it was; null: that one. */
  entry: string | null;
  link: string | null;
  /** Without line breaks. */
  selection: string;
  medium: Medium | null;
}

/** Makes the menu in the place of the one before: on all that can be shared, and on our button alone. */
export async function createMenus({ everywhere, below, button }: Titles): Promise<void> {
  if (!menus) return;
  // Chromium refuses a menu with a context that it does not know.
  const contexts = toolbar() === 'firefox' ? [...anything, 'tab' as const] : anything;
  const [parentId] = everywhere;
  await oneAtATime('menu', async () => {
    await menus.removeAll();
    menus.create({ ...entry(everywhere), contexts });
    for (const [id, title] of below)
      menus.create({ ...entry([`${parentId}:${id}`, title]), parentId, contexts });
    if (button) menus.create({ ...entry(button), contexts: ['action'] });
  });
}

/** Calls back in the click itself; not when there is no tab, as in the side panel of another extension. */
export function onMenu(id: string, listener: (click: MenuClick) => Promise<unknown>): void {
  menus?.onClicked.addListener((info, tab) => {
    const item = String(info.menuItemId);
    const isOurs = item === id || item.startsWith(`${id}:`);
    if (isOurs && tab?.id !== undefined)
      void listener({ ...toClick(info, tab, tab.id), entry: item.slice(id.length + 1) || null });
  });
}

function entry([id, title]: readonly [string, string]) {
  return { id, title: titleText(title) };
}

/** In a title, `&` marks a key and `%s` becomes what is selected. */
function titleText(title: string): string {
  return title.replaceAll('&', '&&').replaceAll('%s', '％s');
}

function toClick(info: Menus.OnClickData, tab: Tabs.Tab, tabId: number): Omit<MenuClick, 'entry'> {
  const { active, windowId = -1 } = tab;
  // An address of mail or of a script is nothing to share: the page is.
  const link = /^https?:/.test(info.linkUrl ?? '') ? (info.linkUrl ?? null) : null;
  const selection = info.selectionText ?? '';
  return { tabId, windowId, inFront: active, link, selection, medium: mediumOf(info, tabId) };
}

function mediumOf({ mediaType, srcUrl, frameId = 0 }: Menus.OnClickData, tabId: number): Medium | null {
  const isKnown = mediaType === 'image' || mediaType === 'video' || mediaType === 'audio';
  return isKnown && srcUrl ? { kind: mediaType, url: srcUrl, tabId, frameId } : null;
}
