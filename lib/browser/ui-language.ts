import browser from 'webextension-polyfill';

/** One text as the build wrote it for the language in use; '' for a key that does not exist. */
export function message(key: string): string {
  return browser.i18n.getMessage(key);
}

/** Language the browser's own interface is in, such as `es-MX`. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
