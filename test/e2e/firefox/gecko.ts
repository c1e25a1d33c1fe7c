/** The few of Firefox's own parts that these tests take in hand, in functions that run inside the browser itself. */
declare global {
  const ChromeUtils: {
    importESModule: <Module>(url: string) => Module;
    generateQI: (types: string[]) => (type: unknown) => unknown;
  };
  const Services: {
    wm: {
      getMostRecentBrowserWindow: () => BrowserWindow;
      getEnumerator: (type: string) => Iterable<BrowserWindow>;
    };
    prefs: { setIntPref: (name: string, value: number) => void };
    console: { getMessageArray: () => ConsoleMessage[] };
    uuid: { generateUUID: () => unknown };
    locale: { availableLocales: string[]; requestedLocales: string[] };
  };
  const WebExtensionPolicy: { getByID: (id: string) => { extension: RunningExtension } };
  const Cc: Record<string, { createInstance: (type: unknown) => unknown }>;
  const Ci: Record<string, unknown>;
  const Components: {
    manager: { QueryInterface: (type: unknown) => { registerFactory: (...parts: unknown[]) => void } };
  };
}

/** A window of Firefox, seen from inside. */
export interface BrowserWindow extends Window {
  gBrowser: { tabs: (HTMLElement & { linkedBrowser: XulBrowser })[] };
  KeyboardEvent: typeof KeyboardEvent;
  MouseEvent: typeof MouseEvent;
  PopupNotifications: { panel: XulPopup };
  SidebarController: { show: (command: string) => Promise<boolean> };
  OpenBrowserWindow: (options: { private: boolean }) => BrowserWindow;
}

/** What shows a page. */
export interface XulBrowser extends HTMLElement {
  permanentKey?: object;
  currentURI: { scheme: string };
}

/** A panel or a menu. */
export interface XulPopup extends HTMLElement {
  state: 'open' | 'closed' | 'showing' | 'hiding';
  activateItem: (item: Element) => void;
  hidePopup: () => void;
}

/** An entry that opens a menu. */
export interface XulMenu extends HTMLElement {
  openMenu: (open: boolean) => void;
}

interface RunningExtension {
  terminateBackground: () => Promise<void>;
}

/** Types keys as the keyboard does, before any page hears of them. */
export interface TextInput {
  beginInputTransactionForTests: (window: Window) => boolean;
  keydown: (event: KeyboardEvent) => number;
  keyup: (event: KeyboardEvent) => number;
}

interface ConsoleMessage {
  errorMessage?: string;
  sourceName?: string;
  lineNumber?: number;
  /** Bit 0: a mere warning. */
  flags?: number;
}
