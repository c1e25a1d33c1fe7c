import browser from 'webextension-polyfill';

/** A key that does something, as the browser has bound it. */
export interface Shortcut {
  /** Name in the manifest. */
  name: string;
  /** As the browser writes it; '' if it is bound to nothing: taken by the browser, by another extension, or removed. */
  key: string;
}

/** Firefox for Android has none. */
const commands = browser.commands as typeof browser.commands | undefined;

/** Every shortcut of ours. Empty where the browser has none. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, key: shortcut }));
}

/** Opens the browser's page where a person changes them. */
export async function openShortcutSettings(): Promise<void> {
  const firefox = commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (firefox?.openShortcutSettings) await firefox.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls back in the key press itself, with the tab in front and its window; null where there is none. */
export function onShortcut(
  name: string,
  listener: (tabId: number | null, windowId: number | null) => Promise<unknown>,
): void {
  commands?.onCommand.addListener((command, tab) => {
    if (command === name) void listener(tab?.id ?? null, tab?.windowId ?? null);
  });
}
