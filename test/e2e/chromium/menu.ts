import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import type { Share } from './share.ts';

/**
 * Chooses our entry in the menu of a tab; `on`: what the menu was opened on. An event made by hand grants no access to the
 * tab, the button of the toolbar does. With `inFront` false the tab is taken for one behind: no popup opens over that.
 */
export async function openMenuOn(
  tab: Page,
  share: Share,
  chromium: Chromium,
  on: object,
  inFront = true,
): Promise<void> {
  await (await share.openPopupOn(tab)).dismiss();
  const worker = await chromium.worker();
  await worker.evaluate(clickMenu, { on, inFront });
}

async function clickMenu({ on, inFront }: { on: object; inFront: boolean }): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch: (info: object, tab: unknown) => void };
  };
  onClicked.dispatch(
    { menuItemId: 'share', editable: false, pageUrl: '', ...on },
    { ...tab, active: inFront },
  );
}
