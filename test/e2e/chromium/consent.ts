import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import type { Composer } from './composer.ts';

/** Types a server into the popup of somebody who is not signed in. */
export async function nameServer({ page }: Composer, server: string): Promise<void> {
  await page.getByLabel('Your server').fill(server);
}

/** Presses a button of a popup that opens a page; the popup loses the focus by that, and goes. */
export async function leaveFor({ context }: Chromium, popup: Composer, button: string): Promise<Page> {
  const opened = context.waitForEvent('page');
  // It may be gone before the click has been reported.
  await Promise.any([opened, popup.button(button).click()]);
  const page = await opened;
  // A window without a screen takes no focus away. It may have gone by itself.
  await popup.page.close();
  return page;
}

/** Names a server and signs in; resolves with the server's own page, in a tab or window. */
export async function askToSignIn(chromium: Chromium, popup: Composer, server: string): Promise<Page> {
  await nameServer(popup, server);
  return leaveFor(chromium, popup, 'Sign in');
}

/** Unfolds the ways beside the one that would be taken. */
export async function openOtherWays({ page }: Composer): Promise<void> {
  await page.getByText('Other ways', { exact: true }).click();
}

/** Takes another way than the one offered first; resolves with the server's own page. */
export async function chooseWay(chromium: Chromium, popup: Composer, way: string): Promise<Page> {
  await openOtherWays(popup);
  return leaveFor(chromium, popup, way);
}

/** The consent, in the three steps of a real server. */
export async function answerConsent(
  page: Page,
  username: string,
  answer: 'Accept' | 'Reject',
): Promise<void> {
  await page.getByRole('radio', { name: username }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: answer }).click();
}

/** Lets the extension in. */
export async function allow(page: Page, username: string): Promise<void> {
  await answerConsent(page, username, 'Accept');
}
