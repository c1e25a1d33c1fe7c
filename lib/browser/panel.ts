import browser from 'webextension-polyfill';
import { holdForLife, isHeld } from './locks.ts';

/** Chromium's name for what Firefox calls a sidebar; newer than the polyfill. */
interface SidePanel {
  open: (where: { windowId: number }) => Promise<void>;
}

/** Neither is there on Android, nor is a side panel in every relative of Chromium. */
const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { sidePanel?: SidePanel };

/** Whether this browser can keep a page of ours beside the others. */
export const hasPanel: boolean = sidePanel !== undefined || sidebarAction !== undefined;

/** Opens the panel. Browsers allow it only in a click or a key press itself, before any await. */
export async function openPanel(windowId: number | null): Promise<void> {
  await (sidePanel && windowId !== null ? sidePanel.open({ windowId }) : sidebarAction?.open());
}

/** Tells the rest of the extension, as long as this page lives, that it is the panel of its window. */
export async function bePanel(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) holdForLife(panelOf(id));
}

/**
 * Whether the panel is open in a window. Firefox tells at once, as its popup opens only before any await; Chromium's list
 * of contexts knows panels, and not their windows (156).
 */
export function isPanelOpen(windowId: number): boolean | Promise<boolean> {
  return sidebarAction ? sidebarsIn(windowId) > 0 : isHeld(panelOf(windowId));
}

function sidebarsIn(windowId: number): number {
  // `sidebar` is a type of Firefox alone.
  return browser.extension.getViews({ type: 'sidebar' as 'tab', windowId }).length;
}

function panelOf(windowId: number): string {
  return `panel of ${windowId}`;
}
