import { expect, type Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import { composerOn, type Composer } from './composer.ts';
import { allow, nameServer } from './consent.ts';
import { test } from './fixtures.ts';
import { openMenuOn } from './menu.ts';
import { articles } from './pages.ts';
import { altText, choose, driveOf, picture, withDrive } from './pictures.ts';
import type { Share } from './share.ts';

/** Chooses our entry in the menu of a tab that is not in front, where no popup opens. */
async function windowOver(tab: Page, share: Share, chromium: Chromium, on: object = {}): Promise<Composer> {
  const opened = chromium.context.waitForEvent('page');
  await openMenuOn(tab, share, chromium, on, false);
  return composerOn(await opened);
}

const windowsOf = async ({ inspector }: Share) =>
  (await inspector.evaluate(() => chrome.windows.getAll({ populate: true }))).map(({ type, tabs = [] }) => ({
    type,
    isOurs: tabs.some(({ url = '' }) => url.includes('compose.html')),
  }));

test('where the popup does not open, a small window does, and goes when the note is posted', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visit(articles.website);
  const composer = await windowOver(tab, share, chromium);
  await composer.holds(`\n\n${articles.website.text}`);
  expect(await windowsOf(share)).toContainEqual({ type: 'popup', isOurs: true });
  // Unlike a popup it survives what opens another window.
  await choose(composer, picture('tree.png', 1));
  await expect(altText(composer, 'tree.png')).toBeVisible();
  await expect(composer.button('Open in a tab')).toHaveCount(0);
  await composer.text.focus();
  await composer.page.keyboard.press('Control+Home');
  await composer.page.keyboard.type('Small.');
  await composer.page.keyboard.press('Control+Enter');
  await composer.says('Posted to misskey.example');
  await composer.gone();
  expect(server.notesOf('alice')).toMatchObject([
    { text: `Small.\n\n${articles.website.text}`, fileIds: [driveOf(server)[0]?.id] },
  ]);
  expect(await share.drafts()).toEqual([]);
});

test('the window keeps its note when it is loaded anew, closed at once, or opened again', async ({
  chromium,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const composer = await windowOver(tab, share, chromium);
  await composer.holds(`\n\n${articles.website.text}`);
  await composer.write('Kept.');
  const text = `Kept.\n\n${articles.website.text}`;
  await expect(composer.page).toHaveURL(/[?&]draft=/);
  await composer.page.reload();
  await composer.holds(text);
  await composer.write('!');
  await composer.page.close();
  await expect.poll(async () => (await share.drafts()).map((draft) => draft.text)).toEqual([`!${text}`]);

  const again = await windowOver(tab, share, chromium);
  await again.holds(`!${text}`);
  // A gesture about the same tab takes its place: one composer for a note.
  const third = await windowOver(tab, share, chromium, { linkUrl: articles.walking.url });
  await again.gone();
  await expect(third.text).toHaveValue(new RegExp(articles.walking.url));
  expect((await windowsOf(share)).filter(({ isOurs }) => isOurs)).toHaveLength(1);
});

test('who signs in comes back to the window', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  const composer = await windowOver(tab, share, chromium);
  await nameServer(composer, 'neighbour.example');
  const opened = chromium.context.waitForEvent('page');
  await composer.button('Sign in').click();
  const consent = await opened;
  expect((await windowsOf(share)).filter(({ type }) => type === 'popup')).toHaveLength(1);
  await allow(consent, 'carol');
  await composer.holds(`\n\n${articles.website.text}`);
  await expect.poll(() => consent.isClosed()).toBe(true);
  const inFront = await share.inspector.evaluate(async () => {
    const { type } = await chrome.windows.getLastFocused();
    return type;
  });
  expect(inFront).toBe('popup');
});

test.describe('over a private window', () => {
  test.use({ inPrivateWindows: true });

  test('what is written in it never touches the disk', async ({ chromium, share }) => {
    await share.signedIn('alice');
    const tab = await share.visitPrivately(articles.letters);
    const composer = await windowOver(tab, share, chromium);
    await composer.holds(`\n\n${articles.letters.text}`);
    await composer.write('Nobody knows.');
    await composer.says('Private window: this draft is gone when the window closes.');
    expect(JSON.stringify(await share.stored('session'))).toContain('Nobody knows.');
    expect(JSON.stringify(await share.stored('local'))).not.toContain('Nobody knows.');
    await tab.close();
    await expect.poll(share.drafts).toEqual([]);
  });
});
