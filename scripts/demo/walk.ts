import type { Page } from '@playwright/test';
import type { Chromium } from '../../test/e2e/chromium/browser.ts';
import { until } from '../../test/e2e/until.ts';
import type { TestServer } from '../../test/server/start.ts';
import { articleUrl } from './stage.ts';

interface Walk {
  chromium: Chromium;
  server: TestServer;
  username: string;
  comment: string;
  colorScheme: 'light' | 'dark';
  /** Takes a picture of a page under a name. */
  picture: (page: Page, name: string) => Promise<void>;
}

/** Signs in and shares the article, as a person would, from the real toolbar popup. Resolves with the note's address. */
export async function shareArticle(walk: Walk): Promise<string> {
  const { chromium, server, username, comment, colorScheme, picture } = walk;
  const welcome = await chromium.welcome();
  await welcome.locator('.steps').waitFor();
  await picture(welcome, 'welcome');
  await welcome.close();
  const article = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await article.goto(articleUrl);
  await picture(article, 'article');
  await signIn(await chromium.openPopup(article), walk);

  const popup = await composerAfterSignIn(chromium);
  await popup.emulateMedia({ colorScheme });
  await picture(popup, 'composer');
  await popup.keyboard.type(comment);
  await picture(popup, 'written');
  await popup.keyboard.press('Control+Enter');
  await popup.locator('.outcome').getByRole('button').first().waitFor();
  await until('the note is on the server', async () => server.notesOf(username).length > 0);
  await picture(popup, 'posted');

  const url = `${server.origin}/notes/${server.notesOf(username)[0]?.id}`;
  await article.goto(url);
  await picture(article, 'note');
  return url;
}

/** The popup that opens by itself after the sign-in. The one it began in may take a moment to go. */
function composerAfterSignIn(chromium: Chromium): Promise<Page> {
  return until('the composer is about the article', async () => {
    const popup = await chromium.popup();
    const text = popup.locator('textarea');
    const value = await text.inputValue({ timeout: 1000 }).catch(() => '');
    return value.includes(articleUrl) && popup;
  });
}

async function signIn(
  popup: Page,
  { chromium, server, username, colorScheme, picture }: Walk,
): Promise<void> {
  await popup.emulateMedia({ colorScheme });
  const field = popup.locator('.server-field input');
  await field.waitFor();
  await picture(popup, 'sign-in');
  await field.fill(new URL(server.origin).host);
  await popup.locator('.server-card').waitFor();
  await picture(popup, 'server');
  const opened = chromium.context.waitForEvent('page');
  await popup.locator('button[type=submit]').click();

  const consent = await opened;
  await consent.getByRole('radio', { name: username }).check();
  await picture(consent, 'choose-account');
  await consent.getByRole('button', { name: 'Continue' }).click();
  await picture(consent, 'allow');
  await consent.getByRole('button', { name: 'Accept' }).click();
}
