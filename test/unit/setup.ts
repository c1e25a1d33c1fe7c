import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };

const locales: Record<string, Record<string, string>> = { en, es, ja };

/** The language of our texts, and that of the browser around them; both English again before every test. */
export const reader = { language: 'en', browserLanguage: 'en' };

// The polyfill takes a `browser` that is there already, if there is also a `chrome` with an id.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
Object.assign(fakeBrowser.runtime, { id: 'share-to-misskey' });
for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session])
  Object.assign(area, { getKeys: async () => Object.keys(await area.get(null)) });
fakeBrowser.i18n.getMessage = (key) => locales[reader.language]?.[key] ?? '';
fakeBrowser.i18n.getUILanguage = () => reader.browserLanguage;

beforeEach(() => {
  Object.assign(reader, { language: 'en', browserLanguage: 'en' });
});
