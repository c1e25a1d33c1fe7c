import { openPopup } from './browser/popup.ts';
import type { MenuClick } from './browser/menus.ts';
import { commands } from './commands.ts';
import { pointedAt } from './page/pointed.ts';

/** A click in the menu: opens the composer about what the menu was opened on. */
export async function shareFromMenu({ tabId, inFront, link, selection }: MenuClick): Promise<void> {
  // Firefox before 149 opens the popup in the click itself, before any await; storage keeps the order all the same.
  const kept = link || selection ? pointedAt.set(String(tabId), { link, selection }) : null;
  const isOpen = inFront && (await openPopup());
  await kept;
  if (!isOpen) await commands.openComposer({ draftId: null, tabId });
}
