import ids from '../../../site/store-ids.json' with { type: 'json' };

/** What the extension's pages have for a host in every profile of a test. */
export const uuid = '6d3b7f52-91c4-4e0a-a8de-27f50c13b964';

/** How every Firefox here is set up. */
export const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [ids.gecko]: uuid }),
  // Nobody has signed the test build; release builds of Firefox insist, ESR does not.
  'xpinstall.signatures.required': false,
  // Our pages as text, without a viewer around it.
  'devtools.jsonview.enabled': false,
};

/** Through a proxy on this computer, for all that is encrypted. */
export function throughProxy(port: number) {
  return { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port };
}

/** A phone: whatever points is as coarse as a finger, and nothing hovers. */
export const phone = {
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'general.useragent.override': 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
};

/** For pages, and for the browser's own panels. */
export const themes = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1, 'ui.systemUsesDarkTheme': 0 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.systemUsesDarkTheme': 1 },
};
