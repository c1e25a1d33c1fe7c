import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import type { Composer } from './composer.ts';

/** Types a server into the popup of somebody who is not signed in. */
export async function nameServer({ page }: Composer, server: string): Promise<void> {
  await page.getByLabel('Your server').fill(server);
}

/** Names a server and signs in; resolves with the server's own page, in a tab or window. */
export async function askToSignIn(chromium: Chromium, popup: Composer, server: string): Promise<Page> {
  await nameServer(popup, server);
  const opened = chromium.context.waitForEvent('page');
  await popup.button('Sign in').click();
  const page = await opened;
  // It loses the focus, and is gone; a window without a screen takes none away.
  await popup.page.close();
  return page;
}

/** Unfolds the ways beside the one that would be taken. */
export async function openOtherWays({ page }: Composer): Promise<void> {
  await page.getByText('Other ways', { exact: true }).click();
}

/** Takes another way than the one offered first; resolves with the server's own page. */
export async function chooseWay(chromium: Chromium, popup: Composer, way: string): Promise<Page> {
  await openOtherWays(popup);
  const opened = chromium.context.waitForEvent('page');
  await popup.button(way).click();
  const page = await opened;
  await popup.dismiss();
  return page;
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
