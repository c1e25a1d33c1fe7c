import type { Page } from '@playwright/test';
import type { Composer } from './composer.ts';
import { readDatabases } from './databases.ts';
import { expect, test } from './fixtures.ts';
import { signOut } from './options.ts';
import { articles, page } from './pages.ts';
import type { Share } from './share.ts';

test.beforeEach(({ share }) => share.signedIn('alice'));

const { website, walking } = articles;
const hint = /^You shared this page on \w+ \d+, \d{4}\.$/;

async function postAbout(tab: Page, share: Share, { text } = website): Promise<void> {
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${text}`);
  await popup.post.click();
  await popup.gone();
}

/** Nothing is said of the page, though all that could be said has been. */
async function expectNoHint(popup: Composer, share: Share): Promise<void> {
  await popup.write('Waits.');
  await expect
    .poll(async () => (await share.drafts()).some(({ text }) => text.startsWith('Waits.')))
    .toBe(true);
  await popup.page.evaluate(() =>
    chrome.runtime.sendMessage({ command: 'sharedBefore', args: ['https://x.example/'] }),
  );
  await expect(popup.page.getByText(hint)).toHaveCount(0);
}

test.describe('a page that was shared from here', () => {
  const requests: string[] = [];
  test.use({
    otherSites: {
      'www.shop.example': (url) => {
        // The browser itself asks for a picture of the site, when it likes.
        if (url.pathname !== '/favicon.ico') requests.push(url.href);
        return page('<title>Goods</title>');
      },
    },
  });

  test('is known when one comes again by another way, and its note is opened with one click', async ({
    chromium,
    server,
    share,
  }) => {
    const [goods, again] = [
      'https://www.shop.example/goods?id=1',
      'https://www.shop.example/goods?id=1&fbclid=x',
    ];
    const tab = await share.visit(goods);
    await postAbout(tab, share, { url: goods, title: 'Goods', text: `[ Goods ]\n${goods}` });
    const [note] = server.notesOf('alice');
    await chromium.killWorker();

    const later = await share.visit(`${again}#part`);
    const [asked, fetched] = [server.requests.length, requests.length];
    const popup = await share.openPopupOn(later);
    await expect(popup.page.getByText(hint)).toBeVisible();
    const opened = chromium.context.waitForEvent('page', (opening) => opening.url().includes('/notes/'));
    // Not that of the note itself, which can still be taken back.
    await popup.page.locator('.page-card').getByRole('button', { name: 'Open note' }).click();
    expect((await opened).url()).toBe(`https://misskey.example/notes/${note?.id}`);
    // Its address was asked of nobody.
    expect(JSON.stringify(server.requests.slice(asked))).not.toContain('shop.example');
    expect(requests.length).toBe(fetched);
    const databases = await share.inspector.evaluate(readDatabases);
    expect(databases).toContain(note?.id);
    expect(databases).not.toContain('shop.example');
  });
});

test('another page is not', async ({ share }) => {
  await postAbout(await share.visit(website), share);
  await expectNoHint(await share.openPopupOn(await share.visit(walking)), share);
});

test('with several accounts it says as whom, until that one is signed out', async ({
  chromium,
  neighbour,
  share,
}) => {
  await share.signedIn('carol', neighbour);
  const tab = await share.visit(website);
  await postAbout(tab, share);
  const popup = await share.openPopupOn(tab);
  await expect(popup.page.getByText(/as @alice@misskey\.example\.$/)).toBeVisible();
  await popup.dismiss();
  await signOut(await chromium.openExtensionPage('options.html'), '@alice@misskey.example');
  await expectNoHint(await share.openPopupOn(tab), share);
  expect(await share.inspector.evaluate(readDatabases)).not.toContain('misskey.example');
});

test('a note taken back was not shared', async ({ server, share }) => {
  // The popup stays open to say what the server changed: time enough for Undo.
  server.world.settings.sensitiveWords.push('quiet');
  const tab = await share.visit(website);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${website.text}`);
  await popup.post.click();
  await popup.button('Undo').click();
  await popup.says('Taken back');
  await popup.leaveBy('Close');
  await expectNoHint(await share.openPopupOn(tab), share);
});

test('all of it is forgotten at a button, and no longer kept once it is switched off', async ({
  chromium,
  share,
}) => {
  const tab = await share.visit(website);
  await postAbout(tab, share);
  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('button', { name: 'Forget which pages I have shared' }).click();
  await expect(options.getByText('Forgotten.')).toBeVisible();
  const popup = await share.openPopupOn(tab);
  await expectNoHint(popup, share);
  await popup.dismiss();

  await options.bringToFront();
  const box = options.getByRole('checkbox', { name: 'Say when I have shared a page before' });
  await expect(box).toBeChecked();
  await box.click();
  await expect(box).not.toBeChecked();
  const other = await share.visit(walking);
  await postAbout(other, share, walking);
  await expectNoHint(await share.openPopupOn(other), share);
});

test.describe('in a private window', () => {
  test.use({ inPrivateWindows: true });

  test('nothing is remembered, and nothing is said', async ({ server, share }) => {
    await postAbout(await share.visitPrivately(website), share);
    expect(server.notesOf('alice')).toHaveLength(1);
    expect(await share.inspector.evaluate(readDatabases)).not.toContain(server.notesOf('alice')[0]?.id);
    const tab = await share.visit(website);
    await postAbout(tab, share);
    await expect((await share.openPopupOn(tab)).page.getByText(hint)).toBeVisible();
    await expectNoHint(await share.openPopupOn(await share.visitPrivately(website)), share);
  });
});
