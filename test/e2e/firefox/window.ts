import type { TextInput, XulBrowser, XulMenu, XulPopup } from './gecko.ts';

// Every function here runs alone inside Firefox itself, in the window in front: it knows nothing but its arguments.

/** Makes BiDi find popups and sidebars: it knows the pages of tabs alone. */
export function teachPopups(): void {
  const { NavigableManager: manager } = ChromeUtils.importESModule<{
    NavigableManager: {
      getBrowserById: (id: string) => XulBrowser | null;
      getIdForBrowser: (browser: XulBrowser) => string;
    };
  }>('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const inTab = manager.getBrowserById.bind(manager);
  manager.getBrowserById = (id) => {
    const windows = Array.from(Services.wm.getEnumerator('navigator:browser'));
    const others = windows.flatMap(({ document }) => {
      const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
      return [document, ...(sidebar ? [sidebar] : [])].flatMap((page) =>
        Array.from(page.querySelectorAll<XulBrowser>('.webextension-popup-browser, #webext-panels-browser')),
      );
    });
    return inTab(id) ?? others.find((other) => manager.getIdForBrowser(other) === id) ?? null;
  };
}

/** Makes Firefox speak a language as if it were installed: its own texts stay in English, those of extensions do not. */
export function speak(language: string): void {
  Services.locale.availableLocales = [language, ...Services.locale.availableLocales];
  Services.locale.requestedLocales = [language];
}

/** Clicks the toolbar button, where a person has put it beside the address; by a right click its menu opens. */
export async function clickToolbarButton(widget: string, button: 'left' | 'right'): Promise<void> {
  const { CustomizableUI } = ChromeUtils.importESModule<{
    CustomizableUI: {
      addWidgetToArea: (id: string, area: string) => void;
      getWidget: (id: string) => { forWindow: (window: Window) => { node: Element } };
    };
  }>('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const window = Services.wm.getMostRecentBrowserWindow();
  const { node } = CustomizableUI.getWidget(widget).forWindow(window);
  const ours = node.querySelector<HTMLElement>('.unified-extensions-item-action-button');
  if (button === 'left') ours?.click();
  else ours?.dispatchEvent(new window.MouseEvent('contextmenu', { bubbles: true, button: 2 }));
}

/** What BiDi may call the popup that is open in any window, or null. */
export function openPopupContext(): string | null {
  const { NavigableManager } = ChromeUtils.importESModule<{
    NavigableManager: { getIdForBrowser: (browser: XulBrowser) => string };
  }>('chrome://remote/content/shared/NavigableManager.sys.mjs');
  for (const { document } of Services.wm.getEnumerator('navigator:browser')) {
    const popup = document.querySelector<XulBrowser>('.webextension-popup-browser');
    const isOpen = popup?.closest<XulPopup>('panel')?.state === 'open';
    if (!popup || !isOpen || popup.currentURI.scheme !== 'moz-extension') continue;
    popup.permanentKey ??= {};
    return NavigableManager.getIdForBrowser(popup);
  }
  return null;
}

/** Opens our sidebar, as the menu of the browser does; resolves with what BiDi may call it, null while it has no page. */
export async function openSidebar(command: string): Promise<string | null> {
  const { NavigableManager } = ChromeUtils.importESModule<{
    NavigableManager: { getIdForBrowser: (browser: XulBrowser) => string };
  }>('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { document, SidebarController } = Services.wm.getMostRecentBrowserWindow();
  await SidebarController.show(command);
  const frame = document.querySelector<HTMLIFrameElement>('#sidebar');
  const sidebar = frame?.contentDocument?.querySelector<XulBrowser>('#webext-panels-browser');
  if (sidebar?.currentURI.scheme !== 'moz-extension') return null;
  sidebar.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(sidebar);
}

/** Closes the popup in any window, as a click beside it does. */
export function closePopup(): void {
  for (const { document } of Services.wm.getEnumerator('navigator:browser'))
    document.querySelector('.webextension-popup-browser')?.closest<XulPopup>('panel')?.hidePopup();
}

/** Opens the menu of a tab by a right click, by what BiDi calls its page. */
export function openTabMenu(context: string): void {
  const { NavigableManager } = ChromeUtils.importESModule<{
    NavigableManager: { getIdForBrowser: (browser: XulBrowser) => string };
  }>('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const window = Services.wm.getMostRecentBrowserWindow();
  const tab = window.gBrowser.tabs.find(
    ({ linkedBrowser }) => NavigableManager.getIdForBrowser(linkedBrowser) === context,
  );
  if (!tab) throw new Error('there is no such tab in this window');
  tab.dispatchEvent(new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
}

/** Chooses an entry of a menu that is open, or of one below it, which is opened first. false: it is not there yet. */
export function chooseInMenu(menuId: string, entryId: string): boolean {
  const { document } = Services.wm.getMostRecentBrowserWindow();
  const menu = document.querySelector<XulPopup>(`#${menuId}`);
  const entry = document.getElementById(entryId);
  if (menu?.state !== 'open' || !entry || !menu.contains(entry)) return false;
  const nearest = entry.closest<XulPopup>('menupopup') ?? menu;
  if (nearest.state === 'open') nearest.activateItem(entry);
  else nearest.closest<XulMenu>('menu')?.openMenu(true);
  return nearest.state === 'open';
}

/** Presses keys together as on the keyboard: the browser hears of them before any page. */
export function pressKeys(names: string[]): void {
  const window = Services.wm.getMostRecentBrowserWindow();
  const keyboard = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']) as
    TextInput | undefined;
  if (!keyboard?.beginInputTransactionForTests(window)) throw new Error('the keyboard is taken');
  const codes: Record<string, string> = { Alt: 'AltLeft', Shift: 'ShiftLeft', Escape: 'Escape' };
  const events = names.map(
    (key) => new window.KeyboardEvent('', { key, code: codes[key] ?? `Key${key.toUpperCase()}` }),
  );
  for (const event of events) keyboard.keydown(event);
  for (const event of events.toReversed()) keyboard.keyup(event);
}

/** Answers the question for a permission; resolves with what it says, null while there is none. */
export function answerPermission(allow: boolean): string | null {
  const { document, PopupNotifications } = Services.wm.getMostRecentBrowserWindow();
  const question = document.querySelector<HTMLElement & Record<'button' | 'secondaryButton', HTMLElement>>(
    '#addon-webext-permissions-notification',
  );
  if (PopupNotifications.panel.state !== 'open' || !question?.button) return null;
  const text = question.textContent.replace(/\s+/g, ' ');
  (allow ? question.button : question.secondaryButton).click();
  return text;
}

/** Lets an extension send data of these kinds, or takes that back, as the browser's own settings do. */
export async function letSend(id: string, kinds: readonly string[], allow: boolean): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule<{
    ExtensionPermissions: Record<'add' | 'remove', (id: string, which: object, of: unknown) => Promise<void>>;
  }>('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const data = { permissions: [], origins: [], data_collection: kinds };
  await ExtensionPermissions[allow ? 'add' : 'remove'](id, data, extension);
}

/** Opens a private window. */
export function openPrivateWindow(): void {
  Services.wm.getMostRecentBrowserWindow().OpenBrowserWindow({ private: true });
}

/** Every script error in the pages and the background of an extension, but mere warnings. */
export function scriptErrors(base: string): string[] {
  return Services.console
    .getMessageArray()
    .filter(({ sourceName = '', flags = 0 }) => sourceName.startsWith(base) && (flags & 1) === 0)
    .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} @ ${sourceName}:${lineNumber}`);
}
