import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import ids from '../../../site/store-ids.json' with { type: 'json' };
import { until } from '../until.ts';
import { bidiOf, evaluateIn, type Bidi, type Remote } from './bidi.ts';
import { installPackage } from './install.ts';
import type { PackageName } from './packages.ts';
import { phone, preferences, themes, throughProxy, uuid } from './preferences.ts';
import { show, viewOf, type View } from './view.ts';
import { chooseFiles } from './file-chooser.ts';
import * as inside from './window.ts';

const base = `moz-extension://${uuid}/`;
/** What Firefox makes of the id for the names of buttons and menu entries. */
const widget = ids.gecko.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');

/** Address of a page of the extension. */
export function extensionPage(path: string): string {
  return base + path;
}

/** A real Firefox with the extension in it. */
export interface Firefox {
  /** A page in a new tab. */
  open: (address: string) => Promise<View>;
  /** Waits for a page in any tab or window whose address begins like this. */
  view: (address: string) => Promise<View>;
  /** Addresses of all pages in tabs and windows. */
  addresses: () => Promise<string[]>;
  /** Clicks the toolbar button over a page, which grants activeTab; resolves with the popup. */
  openPopup: (over: View) => Promise<View>;
  /** Waits for a popup that opens by itself. */
  popup: () => Promise<View>;
  /** Opens the sidebar, as a person does in the browser's own menu. */
  openSidebar: () => Promise<View>;
  isPopupOpen: () => Promise<boolean>;
  /** Clicks beside the popup. */
  closePopup: () => Promise<void>;
  /** Chooses our entry in the menu that a right click has opened, or the one of an account below it. */
  chooseInMenu: (...accountId: [] | [string]) => Promise<void>;
  /** Chooses our entry in the menu that our button in the toolbar has. */
  chooseInMenuOfButton: () => Promise<void>;
  /** Chooses our entry in the menu that a page's tab has. */
  chooseInMenuOfTab: (page: View) => Promise<void>;
  /** Presses keys together, such as Alt, Shift and M: the browser hears of them before any page. */
  pressKeys: (...names: string[]) => Promise<void>;
  /** Answers the browser's question for a permission; resolves with its words. */
  answerPermission: (allow: boolean) => Promise<string>;
  /** Lets data of these kinds be sent, or takes that back, in the browser's settings. */
  letSend: (kinds: readonly string[], allow: boolean) => Promise<void>;
  /** Chooses these in every file chooser that opens from now on. */
  chooseFiles: (...paths: string[]) => Promise<void>;
  /** A page in a new private window. */
  openPrivately: (address: string) => Promise<View>;
  /** Installs a package over the one that is there, as an update does. */
  update: (to: PackageName) => Promise<void>;
  /** Puts the background to sleep, as the browser does when it is idle. */
  suspend: () => Promise<void>;
  /** Ends the browser. Throws if any script of ours has failed in it, whatever was done there. */
  close: () => Promise<void>;
  /** Ends it as a crash does. */
  kill: () => Promise<void>;
}

export interface LaunchOptions {
  profile: string;
  /** Port of a proxy that knows the hosts there are. */
  proxyPort: number;
  theme?: 'light' | 'dark';
  /** Of the browser itself, English unless told. */
  language?: string | null;
  /** Whether the extension is allowed in private windows. */
  inPrivateWindows?: boolean;
  /** Whether it is to be like Firefox for Android, as far as one on a computer can. */
  onPhone?: boolean;
  /** What is installed; null: an earlier launch with this profile has done it. */
  install?: PackageName | null;
}

/** Starts Firefox with the extension. */
export async function launchFirefox({
  profile,
  proxyPort,
  theme = 'light',
  language = null,
  inPrivateWindows = false,
  onPhone = false,
  install = onPhone ? 'android' : 'current',
}: LaunchOptions): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null)
    throw new Error(
      'Firefox is not installed here: install it (firefox-esr on Debian), or say in FIREFOX=… where it is.',
    );
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...preferences,
      ...throughProxy(proxyPort),
      ...themes[theme],
      ...(onPhone && phone),
    },
  });
  const bidi = bidiOf(browser);
  const window = await bidi<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = window.contexts[0]?.context ?? '';
  await evaluateIn(bidi, context, inside.teachPopups);
  if (language !== null) await evaluateIn(bidi, context, inside.speak, language);
  if (install !== null) await installPackage(bidi, install, inPrivateWindows);
  return drive(browser, bidi, context);
}

async function kill(browser: Browser): Promise<void> {
  const process = browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

function drive(browser: Browser, bidi: Bidi, window: string): Firefox {
  const chrome = <Args extends unknown[], Result>(func: Remote<Args, Result>, ...args: Args) =>
    evaluateIn(bidi, window, func, ...args);
  const pages = async () => (await bidi<Tree>('browsingContext.getTree')).contexts;
  const popup = async () =>
    viewOf(bidi, await until('a popup is open', () => chrome(inside.openPopupContext)));
  const sidebar = () => chrome(inside.openSidebar, `${widget}-sidebar-action`);
  const open = async (address: string) => {
    const { context } = await bidi<{ context: string }>('browsingContext.create', { type: 'tab' });
    return show(bidi, context, address);
  };
  const chooseIn = async (menu: string, ...below: string[]) => {
    const entry = [`${widget}-menuitem-_share`, ...below].join(':');
    await until(`the menu ${menu} has our entry`, () => chrome(inside.chooseInMenu, menu, entry));
  };
  let closing: Promise<void> | null = null;
  const close = async () => {
    const errors = await chrome(inside.scriptErrors, base);
    await browser.close();
    if (errors.length > 0) throw new Error(errors.join('\n'));
  };
  return {
    open,
    popup,
    addresses: async () => (await pages()).map(({ url }) => url),
    view: (address) =>
      until(`there is ${address}`, async () => {
        const found = (await pages()).find(({ url }) => url.startsWith(address));
        return found && viewOf(bidi, found.context);
      }),
    async openPopup(over) {
      await chrome(inside.closePopup);
      await until('the popup before it is gone', async () => !(await chrome(inside.openPopupContext)));
      await bidi('browsingContext.activate', { context: over.context });
      await chrome(inside.clickToolbarButton, `${widget}-browser-action`, 'left');
      return popup();
    },
    openSidebar: async () => viewOf(bidi, await until('the sidebar is open', sidebar)),
    isPopupOpen: async () => (await chrome(inside.openPopupContext)) !== null,
    closePopup: () => chrome(inside.closePopup),
    chooseInMenu: (...accountId) => chooseIn('contentAreaContextMenu', ...accountId),
    async chooseInMenuOfButton() {
      await chrome(inside.clickToolbarButton, `${widget}-browser-action`, 'right');
      await chooseIn('toolbar-context-menu');
    },
    async chooseInMenuOfTab({ context }) {
      await chrome(inside.openTabMenu, context);
      await chooseIn('tabContextMenu');
    },
    pressKeys: (...names) => chrome(inside.pressKeys, names),
    answerPermission: (allow) =>
      until('a permission is asked for', () => chrome(inside.answerPermission, allow)),
    letSend: (kinds, allow) => chrome(inside.letSend, ids.gecko, kinds, allow),
    chooseFiles: (...paths) => chrome(chooseFiles, paths),
    async openPrivately(address) {
      const before = new Set((await pages()).map(({ context }) => context));
      await chrome(inside.openPrivateWindow);
      // Its own page has to be there first: it would break off the way to another.
      const opened = await until('a private window is open', async () =>
        (await pages()).find(({ context, url }) => !before.has(context) && url === 'about:privatebrowsing'),
      );
      await until('it has loaded', () =>
        viewOf(bidi, opened.context).evaluate(() => document.readyState === 'complete'),
      );
      return show(bidi, opened.context, address);
    },
    update: (to) => installPackage(bidi, to, false),
    suspend: () => chrome((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), ids.gecko),
    close: () => (closing ??= close()),
    kill: () => (closing ??= kill(browser)),
  };
}
