/**
 * Runs before every script of a package for tests: what Firefox for Android lacks is not there. It has no notification
 * buttons either, as Firefox has not on a computer.
 */
export function beLikeAndroid(): void {
  const lacking = ['commands', 'contextMenus', 'identity', 'menus', 'omnibox', 'sidebarAction', 'windows'];
  for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser])
    for (const name of lacking) if (api) Object.defineProperty(api, name, { value: undefined });
}
