import type { Page } from '@playwright/test';
import type { Account } from '../../../lib/accounts/account.ts';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import type { Entry } from '../../../lib/share/outbox/entry.ts';
import type { TestServer } from '../../server/start.ts';
import { keepSignedIn, signedInAt } from '../account.ts';
import { extensionPage, type Chromium } from './browser.ts';
import { composerOn, type Composer } from './composer.ts';
import type { Article } from './pages.ts';

/** What a person does with the extension, and what it has in storage. */
export interface Share {
  /** Opens a page in a tab. */
  visit: (page: Article | string) => Promise<Page>;
  /** Clicks the toolbar button over a tab. */
  openPopupOn: (tab: Page) => Promise<Composer>;
  /** Clicks the toolbar button over an article, and writes above its title. */
  beginNote: (tab: Page, about: Article, words: string) => Promise<Composer>;
  /** The popup that opens by itself. */
  popup: () => Promise<Composer>;
  /** The composer in a tab of its own, about the tab in front. */
  openComposer: () => Promise<Composer>;
  /** Takes the composer in a tab in hand. */
  composerIn: (tab: Page) => Promise<Composer>;
  /** Opens a page in a private window. */
  visitPrivately: (page: Article) => Promise<Page>;
  /** Is signed in already; at the server under test unless told. */
  signedIn: (username: string, at?: TestServer, choice?: Partial<Account>) => Promise<Account>;
  accounts: () => Promise<Account[]>;
  drafts: () => Promise<Draft[]>;
  entries: () => Promise<Entry[]>;
  stored: (area: 'local' | 'session') => Promise<Record<string, unknown>>;
  badge: () => Promise<string>;
  /** Id of the tab in front. */
  tabInFront: () => Promise<number | undefined>;
  /** A page with the extension's APIs and none of its code. */
  inspector: Page;
}

/** Sharing in one browser, with one server. */
export async function shareIn(chromium: Chromium, server: TestServer): Promise<Share> {
  const { context } = chromium;
  const inspector = context.pages()[0] ?? (await context.newPage());
  await inspector.goto(extensionPage('manifest.json'));
  const stored: Share['stored'] = (area) =>
    inspector.evaluate((name) => chrome.storage[name].get(null), area);
  const all = async <T>(prefix: string) =>
    [await stored('local'), await stored('session')].flatMap((items) =>
      Object.entries(items).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as T] : [])),
    );
  const openPopupOn: Share['openPopupOn'] = async (tab) => composerOn(await chromium.openPopup(tab));
  return {
    inspector,
    stored,
    drafts: () => all<Draft>('draft:'),
    entries: () => all<Entry>('entry:'),
    accounts: async () => ((await stored('local'))['accounts'] ?? []) as Account[],
    badge: () => inspector.evaluate(() => chrome.action.getBadgeText({})),
    tabInFront: () => tabInFront(inspector),
    visit: async (page) => {
      const tab = await context.newPage();
      await tab.goto(typeof page === 'string' ? page : page.url);
      return tab;
    },
    openPopupOn,
    beginNote: async (tab, { text }, words) => {
      const popup = await openPopupOn(tab);
      await popup.holds(`\n\n${text}`);
      await popup.write(words);
      return popup;
    },
    popup: async () => composerOn(await chromium.popup()),
    openComposer: async () => {
      const id = await tabInFront(inspector);
      return composerOn(await chromium.openExtensionPage(`compose.html?tab=${id}`));
    },
    composerIn: composerOn,
    visitPrivately: async ({ url }) => {
      const opened = context.waitForEvent('page');
      await inspector.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
      const tab = await opened;
      await tab.waitForURL(url);
      return tab;
    },
    signedIn: async (username, at = server, choice = {}) => {
      const signedIn = signedInAt(at, username, choice);
      await inspector.evaluate(keepSignedIn, signedIn);
      return signedIn.account;
    },
  };
}

async function tabInFront(inspector: Page): Promise<number | undefined> {
  const [tab] = await inspector.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  return tab?.id;
}
