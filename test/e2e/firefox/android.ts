/**
 * Runs before every script of a package for tests: what Firefox for Android lacks is not there. (Buttons of
 * notifications are not there on a computer either.)
 */
export function beLikeAndroid(): void {
  const lacking = ['commands', 'contextMenus', 'identity', 'menus', 'omnibox', 'sidebarAction', 'windows'];
  for (const api of new Set([chrome, (globalThis as unknown as { browser: typeof chrome }).browser])) {
    for (const name of lacking) Object.defineProperty(api, name, { value: undefined });
    Object.defineProperty(api.action, 'openPopup', { value: undefined });
  }
}
