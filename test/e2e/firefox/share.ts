import type { Account } from '../../../lib/accounts/account.ts';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import type { Entry } from '../../../lib/share/outbox/entry.ts';
import { dataKinds } from '../../../lib/browser/data-kinds.ts';
import type { TestServer } from '../../server/start.ts';
import { keepSignedIn, signedInAt } from '../account.ts';
import type { Article } from '../chromium/pages.ts';
import { extensionPage, type Firefox } from './browser.ts';
import { composerIn, type Composer } from './composer.ts';
import type { View } from './view.ts';

/** What a person does with the extension, and what it has in storage. */
export interface Share {
  /** Opens a page in a tab. */
  visit: (page: Article | string) => Promise<View>;
  /** Clicks the toolbar button over a page. */
  openPopupOn: (tab: View) => Promise<Composer>;
  /** Clicks the toolbar button over an article, and writes above its title. */
  beginNote: (tab: View, about: Article, words: string) => Promise<Composer>;
  /** The popup that opens by itself. */
  popup: () => Promise<Composer>;
  /** Clicks beside the popup. */
  dismiss: (popup: Composer) => Promise<void>;
  /** Presses a button of the popup that opens a page whose address begins like this; the popup goes. */
  leaveFor: (popup: Composer, button: string, address: string) => Promise<View>;
  /** Has let data be sent before. */
  consented: () => Promise<void>;
  /** Is signed in already, and has let data be sent for that. */
  signedIn: (username: string, choice?: Partial<Account>) => Promise<Account>;
  accounts: () => Promise<Account[]>;
  drafts: () => Promise<Draft[]>;
  entries: () => Promise<Entry[]>;
  stored: (area: 'local' | 'session') => Promise<Record<string, unknown>>;
  badge: () => Promise<string>;
  /** Which version of the extension this is. */
  version: () => Promise<string>;
}

/** Sharing in one browser, with one server. */
export async function shareIn(firefox: Firefox, server: TestServer): Promise<Share> {
  // A page with the extension's APIs and none of its code.
  const inspector = await firefox.open(extensionPage('manifest.json'));
  const stored: Share['stored'] = (area) =>
    inspector.evaluate((name) => chrome.storage[name].get(null), area);
  const all = async <T>(prefix: string) =>
    [await stored('local'), await stored('session')].flatMap((items) =>
      Object.entries(items).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as T] : [])),
    );
  const consented = async () => {
    const { data_collection: given } = await inspector.evaluate(
      () => chrome.permissions.getAll() as Promise<{ data_collection?: string[] }>,
    );
    const missing = dataKinds.filter((kind) => !given?.includes(kind));
    if (missing.length > 0) await firefox.letSend(missing, true);
  };
  const openPopupOn: Share['openPopupOn'] = async (tab) => composerIn(await firefox.openPopup(tab));
  return {
    stored,
    consented,
    openPopupOn,
    visit: (page) => firefox.open(typeof page === 'string' ? page : page.url),
    popup: async () => composerIn(await firefox.popup()),
    drafts: () => all<Draft>('draft:'),
    entries: () => all<Entry>('entry:'),
    accounts: async () => ((await stored('local'))['accounts'] ?? []) as Account[],
    version: () => inspector.evaluate(() => chrome.runtime.getManifest().version),
    badge: () => inspector.evaluate(() => chrome.action.getBadgeText({})),
    beginNote: async (tab, { text }, words) => {
      const popup = await openPopupOn(tab);
      await popup.holds(`\n\n${text}`);
      await popup.write(words);
      return popup;
    },
    dismiss: async (popup) => {
      await firefox.closePopup();
      await popup.gone();
    },
    leaveFor: async (popup, button, address) => {
      await popup.click({ role: 'button', name: button });
      const opened = await firefox.view(address);
      await popup.gone();
      return opened;
    },
    signedIn: async (username, choice) => {
      const signedIn = signedInAt(server, username, choice);
      await consented();
      await inspector.evaluate(keepSignedIn, signedIn);
      return signedIn.account;
    },
  };
}
