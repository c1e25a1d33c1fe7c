import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import { readLocale } from '../../scripts/locale-files.ts';

/** The language our texts and the pretended browser are in; reset to English before every test. */
export const reader = { language: 'en' };

// The polyfill takes a `browser` that is there already, if there is also a `chrome` with an id.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
Object.assign(fakeBrowser.runtime, { id: 'share-to-misskey' });
fakeBrowser.i18n.getMessage = (key) => readLocale(reader.language)[key] ?? '';
fakeBrowser.i18n.getUILanguage = () => reader.language;

beforeEach(() => {
  reader.language = 'en';
});
